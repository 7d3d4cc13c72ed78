// JSON Schema in a line that people can read: `{ revision: integer ≥ 0, keyings: Keying[] }`.

interface Schema {
  readonly [key: string]: unknown;
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly pattern?: string;
  readonly format?: string;
}

/** One line for a schema; a `?` after a name says that it may be left out. */
export function shapeInWords(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? schema.$ref;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return enumInWords(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return inChoice(choices.map(shapeInWords));
  if (schema.type === 'array') return listInWords(schema);
  if (schema.type === 'object') return objectInWords(schema);
  if (Array.isArray(schema.type)) return inChoice(schema.type);
  return `${String(schema.type)}${limitsInWords(schema)}`;
}

function enumInWords(values: readonly unknown[]): string {
  if (values.length > 15) return `string (one of ${values.length})`;
  return inChoice(values.map((value) => JSON.stringify(value)));
}

function inChoice(words: readonly string[]): string {
  return words.join(' | ');
}

function listInWords({ items, prefixItems }: Schema): string {
  if (prefixItems !== undefined) return `[${prefixItems.map(shapeInWords).join(', ')}]`;
  const word = shapeInWords(items ?? {});
  return / \| /.test(word) && !word.startsWith('{') ? `(${word})[]` : `${word}[]`;
}

function objectInWords({ properties = {}, required = [], additionalProperties, propertyNames }: Schema): string {
  if (typeof additionalProperties === 'object')
    return `{ [${shapeInWords(propertyNames ?? { type: 'string' })}]: ${shapeInWords(additionalProperties)} }`;
  const members = Object.entries(properties).map(
    ([name, schema]) => `${name}${required.includes(name) ? '' : '?'}: ${shapeInWords(schema)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function limitsInWords({ minimum, exclusiveMinimum, maximum, pattern, format }: Schema): string {
  if (pattern !== undefined) return pattern.length <= 50 ? ` /${pattern}/` : ' (pattern in openapi.json)';
  if (format !== undefined) return ` (${format})`;
  if (minimum !== undefined && maximum !== undefined) return ` ${minimum}…${maximum}`;
  if (exclusiveMinimum !== undefined) return ` > ${exclusiveMinimum}`;
  if (minimum !== undefined) return ` ≥ ${minimum}`;
  return maximum === undefined ? '' : ` ≤ ${maximum}`;
}
