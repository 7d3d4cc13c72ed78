export * from './role.ts';
export * from './account.ts';
