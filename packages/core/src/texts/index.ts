export * from './refusals.ts';
export * from './complaints.ts';
