export * from './decide.ts';
export * from './session.ts';
export * from './stations.ts';
export * from './seen.ts';
export * from './transitions.ts';
