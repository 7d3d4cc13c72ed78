// The rules of counting, pure: folders stand in the order in which votes travel.
export * from './basics/index.ts';
export * from './people/index.ts';
export * from './keys/index.ts';
export * from './definition/index.ts';
export * from './sheet/index.ts';
export * from './rules/index.ts';
export * from './entry/index.ts';
export * from './warnings/index.ts';
export * from './night/index.ts';
export * from './session/index.ts';
export * from './totals/index.ts';
export * from './report/index.ts';
export * from './backups/index.ts';
export * from './ledger/index.ts';
export * from './texts/index.ts';
