// An event is something that happened and was decided. Each room lists its own kinds as data; the ledger joins the lists.
import type { z } from 'zod';
import type { Instant } from './brand.ts';
import type { Text } from './text.ts';

export interface EventKind<Schema extends z.ZodType = z.ZodType> {
  /** Exactly what is stored; unknown members are refused. */
  readonly data: Schema;
  /** The log's sentence. */
  readonly text: Text;
}

export type EventCatalogue = Readonly<Record<string, EventKind>>;

/** The union of events that a catalogue describes. */
export type EventOf<Catalogue extends EventCatalogue> = {
  [Type in keyof Catalogue & string]: { readonly type: Type; readonly data: z.infer<Catalogue[Type]['data']> };
}[keyof Catalogue & string];

/** An event with who and when: what `evolve` reads. */
export interface Recorded<Event> {
  readonly event: Event;
  readonly actor: string;
  readonly at: Instant;
}
