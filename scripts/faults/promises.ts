// What people were told is kept: each answer of the server that said so, and the event by which the log must show it.
import { canonicalJson, type ElectionId } from '@telstaat/core';

/** An event as the log holds it. */
export interface LoggedEvent {
  readonly type: string;
  readonly actor: string;
  readonly election?: ElectionId;
  readonly station?: number;
  readonly data: unknown;
}

/** Something that was acknowledged. */
export interface Kept {
  /** The event is of one of these types. */
  readonly types: readonly string[];
  readonly election?: ElectionId;
  readonly station?: number;
  /** Members that the event's data must have. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What was acknowledged and is not in the log, in words. */
export type Lost = string;

/** Who was told what, in the order in which they heard it. */
export class Promises {
  readonly #kept = new Map<string, Kept[]>();
  #count = 0;

  /** How many times somebody was told that something is kept. */
  get count(): number {
    return this.#count;
  }

  keep(actor: string, kept: Kept): void {
    this.#kept.set(actor, [...(this.#kept.get(actor) ?? []), kept]);
    this.#count += 1;
  }

  /**
   * Compares what was promised since the last time with what came into the log since then: per person each promise must have its event, in the same
   * order, each event for one promise. Events without promise are no fault: the plug was pulled before the answer came.
   */
  settle(events: readonly LoggedEvent[]): readonly Lost[] {
    const lost = [...this.#kept].flatMap(([actor, kept]) => {
      const theirs = events.filter((event) => event.actor === actor);
      let from = 0;
      return kept.flatMap((promise): readonly Lost[] => {
        const at = theirs.findIndex((event, index) => index >= from && isOf(event, promise));
        if (at < 0) return [`${actor}: ${canonicalJson(promise)}`];
        from = at + 1;
        return [];
      });
    });
    this.#kept.clear();
    return lost;
  }
}

function isOf(event: LoggedEvent, { types, election, station, data }: Kept): boolean {
  const holds = event.data as Readonly<Record<string, unknown>>;
  return (
    types.includes(event.type) &&
    event.election === election &&
    event.station === station &&
    Object.entries(data).every(([name, value]) => canonicalJson(holds[name]) === canonicalJson(value))
  );
}
