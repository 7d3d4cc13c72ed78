export * from './consolidate.ts';
export * from './investigations.ts';
export * from './list-differences.ts';
