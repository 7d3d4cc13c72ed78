export * from './decide.ts';
export * from './session.ts';
export * from './stations.ts';
