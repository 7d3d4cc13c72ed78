export * from './key.ts';
export * from './decide.ts';
