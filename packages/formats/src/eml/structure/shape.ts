// The language in which the structure of EML_NL messages is written down: elements, attributes, order, choice, and simple types.
import type { ComplaintCode } from '@telstaat/core';

/** A simple type: which texts are right, and the complaint when a text is not. */
export interface SimpleType {
  readonly accepts: (text: string) => boolean;
  readonly complaint: ComplaintCode;
  /** More for the sentence of the complaint: `values` or `example`. */
  readonly params?: Readonly<Record<string, string>>;
  /** Strings keep their white space; all other types have it collapsed first. */
  readonly keepsSpace?: true;
}

export interface AttributeShape {
  readonly type: SimpleType;
  readonly required: boolean;
  readonly invalid?: ComplaintCode;
}

export type Content =
  /** Nothing at all, not even white space. */
  | { readonly kind: 'empty' }
  /** Text only. */
  | { readonly kind: 'text'; readonly type: SimpleType }
  /** Elements only, white space between them ignored. */
  | { readonly kind: 'elements'; readonly model: Particle };

export interface Shape {
  readonly attributes: Readonly<Record<string, AttributeShape>>;
  readonly content: Content;
}

interface Occurs {
  readonly min: number;
  readonly max: number;
}

export interface ElementParticle extends Occurs {
  readonly kind: 'element';
  readonly name: string;
  readonly shape: Shape;
  /** A clearer complaint than "element is missing". */
  readonly missing?: ComplaintCode;
  /** A clearer complaint than the simple type's own. */
  readonly invalid?: ComplaintCode;
  /** The element does not belong here but is read all the same, with this note. */
  readonly tolerated?: ComplaintCode;
}

export type Particle =
  | ElementParticle
  /** Particles in this order; an optional sequence may be absent as a whole. */
  | (Occurs & { readonly kind: 'sequence'; readonly items: readonly Particle[] })
  /** One of the particles. */
  | (Occurs & { readonly kind: 'choice'; readonly items: readonly Particle[] })
  /** Each of the elements, in any order. */
  | { readonly kind: 'anyOrder'; readonly items: readonly ElementParticle[] };

export interface Particulars {
  readonly min?: number;
  readonly max?: number;
  readonly missing?: ComplaintCode;
  readonly invalid?: ComplaintCode;
  readonly tolerated?: ComplaintCode;
}

export function element(name: string, shape: Shape, particulars: Particulars = {}): ElementParticle {
  return { kind: 'element', name, shape, min: 1, max: 1, ...particulars };
}

export function optional(name: string, shape: Shape, particulars: Particulars = {}): ElementParticle {
  return element(name, shape, { min: 0, ...particulars });
}

export function many(name: string, shape: Shape, particulars: Particulars = {}): ElementParticle {
  return element(name, shape, { max: Infinity, ...particulars });
}

export function sequence(...items: readonly Particle[]): Particle {
  return { kind: 'sequence', items, min: 1, max: 1 };
}

export function maybe(...items: readonly Particle[]): Particle {
  return { kind: 'sequence', items, min: 0, max: 1 };
}

export function choice(...items: readonly Particle[]): Particle {
  return { kind: 'choice', items, min: 1, max: 1 };
}

export function maybeOne(...items: readonly Particle[]): Particle {
  return { kind: 'choice', items, min: 0, max: 1 };
}

export function anyOrder(...items: readonly ElementParticle[]): Particle {
  return { kind: 'anyOrder', items };
}

/** An element with elements inside. */
export function holds(model: Particle, attributes: Shape['attributes'] = {}): Shape {
  return { attributes, content: { kind: 'elements', model } };
}

/** An element with text inside. */
export function says(type: SimpleType, attributes: Shape['attributes'] = {}): Shape {
  return { attributes, content: { kind: 'text', type } };
}

/** An element with nothing inside. */
export function nothing(attributes: Shape['attributes'] = {}): Shape {
  return { attributes, content: { kind: 'empty' } };
}

export function required(type: SimpleType, invalid?: ComplaintCode): AttributeShape {
  return { type, required: true, ...(invalid ? { invalid } : {}) };
}

export function allowed(type: SimpleType): AttributeShape {
  return { type, required: false };
}
