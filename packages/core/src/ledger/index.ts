export * from './catalogue.ts';
export * from './groups.ts';
export * from './link.ts';
export * from './refusals.ts';
