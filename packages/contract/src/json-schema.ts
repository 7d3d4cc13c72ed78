// Our shapes as JSON Schema, for readers who are not our own client.
import { z } from 'zod';

export type JsonSchema = { readonly [key: string]: unknown };

/**
 * JSON Schema (2020-12) of a shape: `input` is what may be sent, `output` what is received after parsing. Throws when a shape of our own making
 * (`z.custom`) does not say with `.meta({ type })` what it is: a reference that says "anything" would not be true.
 */
export function jsonSchemaOf(shape: z.ZodType, direction: 'input' | 'output' = 'output'): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, {
    io: direction,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // "Nobody changes this list" is about our code, not about who may send it.
      delete jsonSchema.readOnly;
      // Every whole number is a safe one; saying so everywhere hides the limits that mean something.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  const [hole] = holesIn(schema, '');
  if (hole !== undefined) throw new Error(`The shape at "${hole}" does not say what it is`);
  return schema;
}

/** Places where any value would do. */
function holesIn(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const members = Object.entries(value);
  if (members.length === 0 && !Array.isArray(value) && !path.endsWith('properties')) return [path];
  return members.flatMap(([key, member]) => holesIn(member, path === '' ? key : `${path}.${key}`));
}

/** The same schema, with every part that equals a named one replaced by a reference to `base` and its name. */
export function withReferences(schema: unknown, names: ReadonlyMap<string, string>, base: string): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  const name = names.get(JSON.stringify(schema));
  if (name !== undefined) return { $ref: base + name };
  return partsWithReferences(schema, names, base);
}

/** As `withReferences`, but never a reference itself: what stands under the name. */
export function partsWithReferences(schema: object, names: ReadonlyMap<string, string>, base: string): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withReferences(item, names, base));
  return Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, withReferences(part, names, base)]));
}
