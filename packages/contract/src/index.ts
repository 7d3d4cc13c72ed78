// The page that both sides of the wire sign.
export * from './client.ts';
export * from './json-schema.ts';
export * from './openapi.ts';
export * from './problem.ts';
export * from './route.ts';
export * from './routes.ts';
export * from './shapes.ts';
