export * from './actors.ts';
export * from './arbitraries.ts';
export * from './election.ts';
export * from './entry.ts';
export * from './entry-walk.ts';
export * from './rule-cases.ts';
export * from './sample-count.ts';
export * from './sheet.ts';
