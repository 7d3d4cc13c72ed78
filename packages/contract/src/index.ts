// The page that both sides of the wire sign.
export * from './client.ts';
export * from './json-schema.ts';
export * from './openapi.ts';
export * from './problem.ts';
export * from './route.ts';
export * from './routes.ts';
export type { LogCheckReply, LoggedEvent } from './routes/log.ts';
export * from './package-comparison.ts';
export type * from './routes/verifications.ts';
export type { FoundBackupInfo } from './routes/backups.ts';
export * from './shapes.ts';
export * from './verification.ts';
