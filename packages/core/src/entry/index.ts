export * from './commands.ts';
export * from './decide.ts';
export * from './entry.ts';
export * from './evolve.ts';
export * from './guards.ts';
export * from './seen.ts';
export * from './transitions.ts';
