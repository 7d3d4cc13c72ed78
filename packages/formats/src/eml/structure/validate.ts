// Holds a tree of elements against a structure and tells everything that is wrong, each with its element.
import { complain, type ComplaintCode, type FileComplaint, type Severity, type TextParams } from '@telstaat/core';
import { collapse, type XmlElement } from '../../xml/element.ts';
import type { LineAndColumn } from '../../xml/places.ts';
import type { ElementParticle, Particle, Shape, SimpleType } from './shape.ts';

export interface ValidateOptions {
  /** Where an offset is, for the complaints. */
  readonly place: (offset: number) => LineAndColumn;
  /** `warning` for messages that are read whatever their structure (110b). */
  readonly severity: 'error' | 'warning';
}

/** Most complaints that are told one by one; a file of another kind altogether would give thousands. */
const mostComplaints = 200;

export function validate(root: XmlElement, shape: Shape, options: ValidateOptions): readonly FileComplaint[] {
  const findings = new Findings(options);
  checkElement(root, shape, undefined, findings);
  return findings.told();
}

class Findings {
  readonly #options: ValidateOptions;
  readonly #complaints: FileComplaint[] = [];
  #untold = 0;
  constructor(options: ValidateOptions) {
    this.#options = options;
  }
  add(code: ComplaintCode, params: TextParams, element: XmlElement, severity?: Severity): void {
    if (this.#complaints.length >= mostComplaints) {
      this.#untold += 1;
      return;
    }
    const place = this.#options.place(element.offset);
    this.#complaints.push(complain(code, params, { ...place, severity: severity ?? this.#options.severity }));
  }
  told(): readonly FileComplaint[] {
    const inOrder = [...this.#complaints].sort(
      (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
    );
    return this.#untold === 0 ? inOrder : [...inOrder, complain('eml.moreComplaints', { count: this.#untold })];
  }
}

function checkElement(
  element: XmlElement,
  shape: Shape,
  particle: ElementParticle | undefined,
  findings: Findings,
): void {
  checkAttributes(element, shape, findings);
  const { content } = shape;
  if (content.kind === 'elements') {
    if (!isSpace(element.text)) strayText(element, findings);
    new ContentWalk(element, content.model, findings).walk();
    return;
  }
  const [first] = element.children;
  if (first) findings.add('eml.elementUnexpected', { element: first.name, parent: element.name }, first);
  if (content.kind === 'text') {
    checkValue(element.text, content.type, element.name, element, particle?.invalid, findings);
  } else if (element.text !== '') strayText(element, findings);
}

function strayText(element: XmlElement, findings: Findings): void {
  findings.add('eml.textUnexpected', { element: element.name, value: shortened(collapse(element.text)) }, element);
}

function isSpace(text: string): boolean {
  return text === '' || /^[ \t\r\n]*$/.test(text);
}

/** Attributes that say where a schema is may stand anywhere (2019 files have them). */
const schemaHints: ReadonlySet<string> = new Set(['xsi:schemaLocation', 'xsi:noNamespaceSchemaLocation']);

function checkAttributes(element: XmlElement, shape: Shape, findings: Findings): void {
  for (const [attribute, value] of element.attributes) {
    const known = Object.hasOwn(shape.attributes, attribute) ? shape.attributes[attribute] : undefined;
    if (known) {
      checkValue(value, known.type, `${element.name} ${attribute}`, element, known.invalid, findings);
    } else if (!schemaHints.has(attribute)) {
      findings.add('eml.attributeUnexpected', { element: element.name, attribute }, element);
    }
  }
  for (const attribute in shape.attributes) {
    if (shape.attributes[attribute]?.required === true && !element.attributes.has(attribute)) {
      findings.add('eml.attributeMissing', { element: element.name, attribute }, element);
    }
  }
}

function checkValue(
  text: string,
  type: SimpleType,
  what: string,
  element: XmlElement,
  code: ComplaintCode | undefined,
  findings: Findings,
): void {
  const value = type.keepsSpace ? text : collapse(text);
  if (type.accepts(value)) return;
  findings.add(code ?? type.complaint, { element: what, value: shortened(value), ...type.params }, element);
}

function shortened(value: string): string {
  return value.length <= 60 ? value : `${value.slice(0, 59)}…`;
}

/** Walks the children of one element along its content model. EML's models are deterministic, so one look ahead decides. */
class ContentWalk {
  readonly #parent: XmlElement;
  readonly #model: Particle;
  readonly #findings: Findings;
  #at = 0;
  constructor(parent: XmlElement, model: Particle, findings: Findings) {
    this.#parent = parent;
    this.#model = model;
    this.#findings = findings;
  }

  walk(): void {
    this.#run(this.#model);
    const known = new Set<string>();
    let first = true;
    for (; this.#next; this.#at += 1) {
      // After one stray element its followers of the same name are only strays because of it.
      if (first || !known.has(this.#next.name)) this.#unexpected(this.#next);
      known.add(this.#next.name);
      first = false;
    }
  }

  get #next(): XmlElement | undefined {
    return this.#parent.children[this.#at];
  }

  #run(particle: Particle): void {
    this.#skipUnknown();
    switch (particle.kind) {
      case 'element':
        this.#element(particle);
        return;
      case 'sequence':
        if (particle.min > 0 || this.#starts(particle)) for (const item of particle.items) this.#run(item);
        return;
      case 'choice':
        this.#choice(particle.items, particle.min);
        return;
      case 'anyOrder':
        this.#anyOrder(particle.items);
        return;
    }
  }

  #element(particle: ElementParticle): void {
    if (particle.min > 0 && this.#next?.name !== particle.name) this.#skipTo(particle.name);
    let count = 0;
    for (; count < particle.max && this.#next?.name === particle.name; count += 1) this.#take(particle, this.#next);
    if (count < particle.min) this.#missing(particle);
    if (count === particle.max && !particle.tolerated) this.#skipExtra(particle.name);
  }

  /** What this parent never holds is told and passed over, so that what follows is still understood. */
  #skipUnknown(): void {
    for (let next = this.#next; next && !namesIn(this.#model).has(next.name); next = this.#next) this.#pass(next);
  }

  #skipExtra(name: string): void {
    for (let next = this.#next; next?.name === name; next = this.#next) this.#pass(next);
  }

  #pass(element: XmlElement): void {
    this.#unexpected(element);
    this.#at += 1;
  }

  #take(particle: ElementParticle, element: XmlElement): void {
    this.#at += 1;
    if (particle.tolerated) this.#findings.add(particle.tolerated, {}, element, 'note');
    checkElement(element, particle.shape, particle, this.#findings);
  }

  /** When what must come does come later, what stands before it is out of place. */
  #skipTo(name: string): void {
    const found = this.#parent.children.findIndex((item, index) => index >= this.#at && item.name === name);
    if (found < 0) return;
    for (let next = this.#next; next && this.#at < found; next = this.#next) this.#pass(next);
  }

  #choice(items: readonly Particle[], min: number): void {
    const chosen = items.find((item) => this.#starts(item));
    if (chosen) this.#run(chosen);
    else if (min > 0) {
      const elements = items.map((item) => firstNames(item).join(' ')).join(', ');
      this.#findings.add('eml.choiceMissing', { parent: this.#parent.name, elements }, this.#next ?? this.#parent);
    }
  }

  #anyOrder(items: readonly ElementParticle[]): void {
    const taken = new Map<ElementParticle, number>();
    for (let next = this.#next; next; next = this.#next) {
      const { name } = next;
      const item = items.find((particle) => particle.name === name);
      const count = item ? (taken.get(item) ?? 0) : 0;
      if (!item) break;
      taken.set(item, count + 1);
      if (count < item.max) this.#take(item, next);
      else this.#pass(next);
      this.#skipUnknown();
    }
    for (const item of items) if ((taken.get(item) ?? 0) < item.min) this.#missing(item);
  }

  #starts(particle: Particle): boolean {
    const name = this.#next?.name;
    return name !== undefined && firstNames(particle).includes(name);
  }

  #missing(particle: ElementParticle): void {
    const params = { element: particle.name, parent: this.#parent.name };
    this.#findings.add(particle.missing ?? 'eml.elementMissing', params, this.#next ?? this.#parent);
  }

  #unexpected(element: XmlElement): void {
    this.#findings.add('eml.elementUnexpected', { element: element.name, parent: this.#parent.name }, element);
  }
}

/** Names with which a particle can begin. */
function firstNames(particle: Particle): readonly string[] {
  switch (particle.kind) {
    case 'element':
      return [particle.name];
    case 'choice':
    case 'anyOrder':
      return particle.items.flatMap(firstNames);
    case 'sequence': {
      const names: string[] = [];
      for (const item of particle.items) {
        names.push(...firstNames(item));
        if (item.kind === 'element' && item.min > 0) break;
      }
      return names;
    }
  }
}

const namesOfModels = new WeakMap<Particle, ReadonlySet<string>>();

/** Every name a content model can hold. */
function namesIn(model: Particle): ReadonlySet<string> {
  const known = namesOfModels.get(model);
  if (known) return known;
  const collect = (particle: Particle): readonly string[] =>
    particle.kind === 'element' ? [particle.name] : particle.items.flatMap(collect);
  const names = new Set(collect(model));
  namesOfModels.set(model, names);
  return names;
}
