// How rules about a PDF are written: each gives the places where it does not hold, and a way to break it, so that a test can show that it finds
// something.
import {
  dictionary,
  list,
  member,
  pagesOf,
  resolve,
  structureOf,
  type Dictionary,
  type Element,
  type PdfFile,
  type PdfPage,
  type Value,
} from './pdf-objects.testing.ts';

export interface Inspected {
  readonly file: PdfFile;
  readonly pages: readonly PdfPage[];
  readonly structure: Element;
}

export function inspected(file: PdfFile): Inspected {
  return { file, pages: pagesOf(file), structure: structureOf(file) };
}

export interface Rule {
  readonly name: string;
  readonly faults: (inspected: Inspected) => readonly string[];
  /** Breaks the rule in a copy of a file. */
  readonly spoil: (file: PdfFile) => void;
}

export const says = (holds: boolean, fault: string): readonly string[] => (holds ? [] : [fault]);

/** Adds to or takes from a dictionary in place: the file is the caller's copy. */
export function set(owner: Dictionary, name: string, value: Value | undefined): void {
  if (value === undefined) Reflect.deleteProperty(owner, name);
  else owner[name] = value;
}

export function replaceStream(file: PdfFile, reference: Value | undefined, change: (text: string) => string): void {
  const object = file.objects[String(reference)];
  if (!object?.stream) throw new Error(`${String(reference)} is no stream`);
  file.objects[String(reference)] = { ...object, stream: Buffer.from(change(object.stream.toString('utf8'))) };
}

export function firstPage(file: PdfFile): Dictionary {
  return dictionary(resolve(file, list(member(file, file.trailer, '/Root', '/Pages', '/Kids'))[0]));
}
