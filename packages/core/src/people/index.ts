export * from './role.ts';
export * from './account.ts';
export * from './usernames.ts';
export * from './password.ts';
export * from './temporary-password.ts';
export * from './managing.ts';
export * from './login.ts';
export * from './attempt.ts';
