export * from './build-election.ts';
export * from './checks/index.ts';
export * from './complaints.ts';
export * from './election.ts';
export * from './events.ts';
export * from './names.ts';
export * from './regions.ts';
