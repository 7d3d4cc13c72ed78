// routes.md: the routes of the server with who may use them, from the contract.
import { openApi, routes, type Route } from '@telstaat/contract';
import { code, page, table } from './markdown.ts';
import { shapeInWords } from './shape-words.ts';

type Schema = Parameters<typeof shapeInWords>[0];
interface Content {
  readonly content: Readonly<Record<string, { readonly schema?: Schema }>>;
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly requestBody?: Content;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly responses: { readonly '200': Content };
}

export function routesPage(version: string): string {
  const document = openApi({ version });
  const operations = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods),
  ) as unknown as readonly Operation[];
  const byName = new Map(operations.map((operation) => [operation.operationId, operation]));
  const { schemas } = document.components as { readonly schemas: Readonly<Record<string, Schema>> };
  const rows = Object.entries<Route>(routes);
  return page('Routes', '`packages/contract/src/routes.ts`', [
    'Every route of the server; who is not named may not use it. The same as an OpenAPI document: [openapi.json](openapi.json), which the server also gives at `/openapi.json`. ' +
      'A "no" is `application/problem+json`: complaints (422), a refusal (401, 403, 404, 409) or a fault (500).',
    table(
      ['Route', 'Who', 'What it does'],
      rows.map(([, route]) => [code(`${route.method} ${route.path}`), accessInWords(route), route.summary]),
    ),
    '## What goes in and out',
    ...rows.map(([name, route]) => routeSection(name, route, byName.get(name))),
    '## Shapes with a name',
    table(
      ['Name', 'Shape'],
      Object.entries(schemas).map(([name, schema]) => [name, code(shapeInWords(schema))]),
    ),
  ]);
}

function accessInWords({ access }: Route): string {
  return access === 'public' ? 'everybody' : access.join(', ');
}

function routeSection(name: string, route: Route, operation: Operation | undefined): string {
  const asked = (operation?.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const sent = operation?.requestBody?.content['application/json']?.schema;
  const [media = '', reply] = Object.entries(operation?.responses['200'].content ?? {})[0] ?? [];
  return [
    `### ${name}`,
    `${code(`${route.method} ${route.path}`)} · ${accessInWords(route)}`,
    ...(asked.length === 0
      ? []
      : [`Query: ${asked.map(({ name, schema }) => code(`${name}: ${shapeInWords(schema)}`)).join(', ')}`]),
    ...(sent === undefined ? [] : [`Body: ${code(shapeInWords(sent))}`]),
    `Reply: ${code(reply?.schema === undefined ? media : shapeInWords(reply.schema))}`,
  ].join('\n\n');
}
