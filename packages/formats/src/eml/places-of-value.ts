// Remembers which element each part of a value came from, so that complaints about the value get a line and column.
import type { FileComplaint } from '@telstaat/core';
import type { InputFile } from '../file.ts';
import type { XmlElement } from '../xml/element.ts';
import type { LineAndColumn } from '../xml/places.ts';

export class PlacesOfValue {
  readonly #elements = new Map<string, XmlElement>();
  readonly #place: (offset: number) => LineAndColumn;
  readonly #file: InputFile;
  constructor(place: (offset: number) => LineAndColumn, file: InputFile) {
    this.#place = place;
    this.#file = file;
  }

  /** Notes that a path of the value came from an element; nothing when there is no such element. */
  note(path: string, element: XmlElement | undefined): void {
    if (element) this.#elements.set(path, element);
  }

  /** The same complaints with file, line and column: those of the path, or of the nearest path above it. */
  locate(complaints: readonly FileComplaint[]): readonly FileComplaint[] {
    return complaints.map((complaint) => ({ ...this.#at(complaint.path), ...complaint, file: this.#file.name }));
  }

  #at(path: string | undefined): Partial<LineAndColumn> {
    for (let part = path; part; part = part.includes('.') ? part.slice(0, part.lastIndexOf('.')) : '') {
      const element = this.#elements.get(part);
      if (element) return this.#place(element.offset);
    }
    return {};
  }
}
