// The OpenAPI document: whole, true to the route table, and without a reference that leads nowhere.
import { refusalTexts } from '@telstaat/core';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { jsonSchemaOf } from './json-schema.ts';
import { openApi } from './openapi.ts';
import { isFileReply, type Route } from './route.ts';
import { routes } from './routes.ts';

const document = openApi({ version: '1.2.3' });
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);
const named = (name: string) => operations.find(({ operation }) => operation['operationId'] === name);

test('it is plain JSON, the same every time', () => {
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  expect(openApi({ version: '1.2.3' })).toEqual(document);
  expect(document.info['version']).toBe('1.2.3');
});

describe('every route is an operation', () => {
  test.each(Object.entries<Route>(routes))('%s', (name, route) => {
    const found = named(name);
    expect(found?.path).toBe(route.path.replaceAll(/:(\w+)/g, '{$1}'));
    expect(found?.method).toBe(route.method.toLowerCase());
    const operation = found?.operation ?? {};
    expect(operation['security']).toEqual(route.access === 'public' ? [] : [{ login: route.access }]);
    const params = (operation['parameters'] ?? []) as readonly { readonly name: string; readonly in: string }[];
    const inPath = params.filter((param) => param.in === 'path').map((param) => param.name);
    expect(inPath).toEqual([...route.path.matchAll(/:(\w+)/g)].map(([, param]) => param));
    expect(params.length > inPath.length).toBe(route.query !== undefined);
    expect('requestBody' in operation).toBe(route.body !== undefined);
    const media = Object.keys((operation['responses'] as { '200': { content: object } })['200'].content);
    expect(media).toEqual([isFileReply(route.reply) ? route.reply.mediaType : 'application/json']);
  });
  test('and there is no other', () => {
    expect(operations).toHaveLength(Object.keys(routes).length);
  });
});

test('every reference leads somewhere, and every named schema is used', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
  const components = document.components as Readonly<Record<string, object>>;
  for (const [, group = '', name = ''] of references) expect(Object.keys(components[group] ?? {})).toContain(name);
  const used = new Set(references.filter(([, group]) => group === 'schemas').map(([, , name]) => name));
  expect([...used].sort()).toEqual(Object.keys(components['schemas'] ?? {}).sort());
});

test('a refusal lists every code there is', () => {
  expect(JSON.stringify(document.components['schemas'])).toContain(JSON.stringify(Object.keys(refusalTexts)));
});

describe('JSON Schema of a shape', () => {
  test('a shape of our own must say what it is', () => {
    const silent = z.custom<string>((value) => value === 'x');
    expect(() => jsonSchemaOf(z.strictObject({ a: silent }))).toThrow('"properties.a"');
    expect(() => jsonSchemaOf(z.array(silent))).toThrow('"items"');
    expect(jsonSchemaOf(silent.meta({ type: 'string', const: 'x' }))).toEqual({ type: 'string', const: 'x' });
  });

  test('no members is not the same as anything', () => {
    expect(jsonSchemaOf(z.strictObject({}))).toEqual({ type: 'object', properties: {}, additionalProperties: false });
  });

  test('optional members are not required; limits that mean something stay', () => {
    const shape = z.strictObject({
      a: z.int().min(1).max(9),
      b: z.int().exactOptional(),
      c: z.array(z.int()).readonly(),
    });
    expect(jsonSchemaOf(shape)).toEqual({
      type: 'object',
      properties: {
        a: { type: 'integer', minimum: 1, maximum: 9 },
        b: { type: 'integer' },
        c: { type: 'array', items: { type: 'integer' } },
      },
      required: ['a', 'c'],
      additionalProperties: false,
    });
  });
});
