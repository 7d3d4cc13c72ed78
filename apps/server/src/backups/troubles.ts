// What came of making a backup, told in the log and on the screens: a trouble stays until a backup succeeds in the same place.
import type { BackupDescription, BackupEvent, BackupPlace, BackupTrouble, Result } from '@telstaat/core';
import type { Store } from '@telstaat/store';
import type { World } from '../clock.ts';
import { unlessDisk, type Trouble } from './remembered.ts';

export interface Told {
  readonly place: BackupPlace;
  readonly made: Result<BackupDescription, BackupTrouble>;
  readonly actor: string;
  /** `once`: a trouble that is told already is not told again. */
  readonly telling: 'once' | 'always';
}

export class Troubles {
  readonly #store: Store;
  readonly #world: World;
  #all: readonly Trouble[];

  constructor({
    store,
    world,
    known,
  }: {
    readonly store: Store;
    readonly world: World;
    readonly known: readonly Trouble[];
  }) {
    this.#store = store;
    this.#world = world;
    this.#all = known;
  }

  get all(): readonly Trouble[] {
    return this.#all;
  }

  async tell({ place, made, actor, telling }: Told): Promise<void> {
    const at = this.#world.now();
    const known = this.#all.find((trouble) => trouble.place === place);
    const others = this.#all.filter((trouble) => trouble.place !== place);
    const isKnown = !made.ok && known?.reason === made.error;
    this.#all = made.ok ? others : [...others, isKnown ? known : { place, reason: made.error, at }];
    if (isKnown && telling === 'once') return;
    // The disk that has no room for a backup may have none for the log; the message on the screens says it all the same.
    await this.#store.write((tx) => tx.record({ actor, at }, [eventOf(place, made)])).catch(unlessDisk);
  }

  /** Another folder was chosen, or none. */
  forgetChosen(): void {
    this.#all = this.#all.filter(({ place }) => place === 'own');
  }
}

function eventOf(place: BackupPlace, made: Told['made']): BackupEvent {
  if (!made.ok) return { type: 'backup.failed', data: { place, reason: made.error } };
  const { file, sha256, events, head } = made.value;
  return { type: 'backup.made', data: { place, file, sha256, events, head } };
}
