export * from './night.ts';
export * from './transitions.ts';
export * from './decide.ts';
export * from './evolve.ts';
