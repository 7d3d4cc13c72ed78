// Kinds of events by what they are about, so that a reader of the log can ask for one subject.
import type { Text } from '../basics/text.ts';
import { eventCatalogue, type EventType } from './catalogue.ts';

interface EventGroup {
  readonly name: Text;
  /** First parts of the types: `entry` of `entry.keyed`. */
  readonly subjects: readonly string[];
}

export const eventGroups = {
  setup: { name: { nl: 'Inrichten', en: 'Setting up' }, subjects: ['election', 'stations', 'station'] },
  people: { name: { nl: 'Mensen', en: 'People' }, subjects: ['person'] },
  session: { name: { nl: 'Zitting', en: 'Session' }, subjects: ['session'] },
  entry: { name: { nl: 'Invoer', en: 'Entry' }, subjects: ['entry'] },
  warnings: { name: { nl: 'Waarschuwingen', en: 'Warnings' }, subjects: ['warning'] },
  night: { name: { nl: 'Verkiezingsavond', en: 'Election night' }, subjects: ['night'] },
  output: { name: { nl: 'Uitvoer', en: 'Output' }, subjects: ['report', 'package', 'document', 'file'] },
  attempts: { name: { nl: 'Geweigerd', en: 'Refused' }, subjects: ['attempt'] },
  backups: { name: { nl: 'Reservekopieën', en: 'Backups' }, subjects: ['backup', 'backups'] },
  program: { name: { nl: 'Programma en sleutels', en: 'Program and keys' }, subjects: ['installation', 'key'] },
} as const satisfies Record<string, EventGroup>;

export type EventGroupId = keyof typeof eventGroups;
export const eventGroupIds = Object.keys(eventGroups) as readonly EventGroupId[];

/** The group of a kind of event; `undefined` for a kind of another version. */
export function groupOf(type: string): EventGroupId | undefined {
  const subject = type.split('.')[0] ?? '';
  return eventGroupIds.find((id) => (eventGroups[id].subjects as readonly string[]).includes(subject));
}

export function typesOf(group: EventGroupId): readonly EventType[] {
  return (Object.keys(eventCatalogue) as readonly EventType[]).filter((type) => groupOf(type) === group);
}
