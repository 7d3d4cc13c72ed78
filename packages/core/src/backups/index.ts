export * from './events.ts';
export * from './description.ts';
export * from './refusals.ts';
