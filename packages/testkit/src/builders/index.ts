export * from './actors.ts';
export * from './arbitraries.ts';
export * from './election.ts';
export * from './sample-count.ts';
export * from './sheet.ts';
