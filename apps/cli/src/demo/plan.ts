// Who types which station, and where things go wrong: chosen by chance, the same for one seed.
import type { Form, Sheet } from '@telstaat/core';
import { brokenPaper, chanceOf, misread, shuffled, type PracticeElection } from '@telstaat/practice';
import type { People } from './people.ts';
import type { StationPlan } from './typing.ts';

/** Parts of the stations whose first entry, second entry, or paper is wrong; of each there is one at least. */
const parts = { slipFirst: 0.06, slipSecond: 0.1, broken: 0.05 } as const;
type Trouble = keyof typeof parts;

export interface PlanOptions {
  readonly election: PracticeElection;
  readonly form: Form;
  readonly people: People;
  readonly seed: number;
}

export function planStations({ election, form, people, seed }: PlanOptions): readonly StationPlan[] {
  const { id } = election.definition;
  const { papers } = election;
  const troubles = shuffled(chanceOf(`${seed}/${id}/troubles`), troublesFor(papers.length));
  return papers.map(({ station, sheet }, index): StationPlan => {
    const chance = chanceOf(`${seed}/${id}/${station}`);
    const [first, second] = shuffled(chance, people.typists);
    if (!first || !second) throw new Error('A station needs two typists');
    const asTyped = ((): readonly [Sheet, Sheet] => {
      switch (troubles[index]) {
        // Two neighbours swapped: all sums hold, so nothing but the second entry can find it.
        case 'slipFirst':
          return [misread(sheet, form, chance, { kinds: ['swappedRows'] }), sheet];
        case 'slipSecond':
          return [sheet, misread(sheet, form, chance)];
        case 'broken':
          return [brokenPaper(sheet, form, chance), sheet];
        case undefined:
          return [sheet, sheet];
      }
    })();
    const params = { election: id, station };
    const facts = election.stations.stations.find(({ number }) => number === station) ?? {};
    return { params, form, facts, paper: sheet, asTyped, typists: [first, second], coordinator: people.coordinator };
  });
}

function troublesFor(stations: number): readonly (Trouble | undefined)[] {
  const some = (Object.keys(parts) as readonly Trouble[]).flatMap((trouble) =>
    Array<Trouble>(Math.max(1, Math.round(stations * parts[trouble]))).fill(trouble),
  );
  return Array.from({ length: stations }, (_, index) => some[index]);
}
