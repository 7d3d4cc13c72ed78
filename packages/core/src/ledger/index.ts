export * from './catalogue.ts';
export * from './link.ts';
