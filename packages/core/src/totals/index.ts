export * from './consolidate.ts';
