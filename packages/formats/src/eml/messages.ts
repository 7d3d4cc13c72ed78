// Opening an EML file: is it one, which message is it, and is its structure right?
import { complain, err, hasErrors, ok, type FileComplaint, type Result } from '@telstaat/core';
import type { InputFile } from '../file.ts';
import type { XmlElement } from '../xml/element.ts';
import { placeFinder, type LineAndColumn } from '../xml/places.ts';
import { readXml } from '../xml/read-xml.ts';
import { candidateListsStructure } from './structure/candidate-lists.ts';
import { countStructure } from './structure/count.ts';
import { definitionStructure } from './structure/definition.ts';
import { pollingStationsStructure } from './structure/polling-stations.ts';
import { resultStructure } from './structure/result.ts';
import type { Shape } from './structure/shape.ts';
import { validate } from './structure/validate.ts';

export const messageIds = ['110a', '110b', '230b', '230c', '510a', '510b', '510c', '510d', '520'] as const;
export type MessageId = (typeof messageIds)[number];

const structures = {
  '110a': definitionStructure,
  '110b': pollingStationsStructure,
  '230b': candidateListsStructure,
  '230c': candidateListsStructure,
  '510a': countStructure,
  '510b': countStructure,
  '510c': countStructure,
  '510d': countStructure,
  '520': resultStructure,
} as const satisfies Record<MessageId, Shape>;

/** An EML file whose message is known and whose structure was checked. */
export interface EmlFile {
  readonly message: MessageId;
  readonly root: XmlElement;
  readonly place: (offset: number) => LineAndColumn;
  readonly complaints: readonly FileComplaint[];
  /** No structural error: everything the structure requires is there. */
  readonly sound: boolean;
}

/** What went wrong before there was any structure to check. */
export interface NotEml {
  readonly kind: string;
  readonly complaints: readonly FileComplaint[];
}

/** Opens a file that should hold one of the expected messages. */
export function openEml(file: InputFile, expected: readonly MessageId[]): Result<EmlFile, NotEml> {
  const xml = readXml(file.bytes);
  if (!xml.ok) return err(named(file, { kind: 'unknown', complaints: [xml.error] }));
  const { root, text } = xml.value;
  const place = placeFinder(text);
  const refuse = (complaint: FileComplaint, kind = 'unknown'): Result<EmlFile, NotEml> =>
    err(named(file, { kind, complaints: [{ ...complaint, ...place(root.offset) }] }));
  if (root.name !== 'EML') return refuse(complain('eml.notEml', { element: root.name }));
  const id = root.attributes.get('Id') ?? '';
  const message = messageIds.find((known) => known === id);
  if (!message) return refuse(complain('eml.unknownMessage', { id }));
  if (!expected.includes(message)) {
    return refuse(complain('eml.wrongMessage', { found: message, expected: expected.join(', ') }), message);
  }
  const severity = message === '110b' ? 'warning' : 'error';
  const complaints = validate(root, structures[message], { place, severity });
  return ok({
    message,
    root,
    place,
    complaints: complaints.map((complaint) => ({ ...complaint, file: file.name })),
    sound: !hasErrors(complaints),
  });
}

function named(file: InputFile, notEml: NotEml): NotEml {
  return { ...notEml, complaints: notEml.complaints.map((complaint) => ({ ...complaint, file: file.name })) };
}

/** The message of an EML file without reading it as one: for naming files. */
export function messageOf(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096));
  return /<(?:[\w.-]+:)?EML\s[^>]*\bId\s*=\s*["']([^"'<>]{1,20})["']/.exec(start)?.[1];
}
