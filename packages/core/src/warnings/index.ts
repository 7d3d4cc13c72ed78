export * from './warnings.ts';
export * from './list.ts';
export * from './decide.ts';
