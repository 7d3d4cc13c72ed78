export * from './refusals.ts';
export * from './complaints.ts';
export * from './event-words.ts';
