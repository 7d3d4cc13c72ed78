// What a new password must be, rule by rule, so that the screen can tell while it is typed. The server decides again.
import { sameUsername, shortestPassword } from '@telstaat/core';

export interface PasswordRules {
  readonly length: boolean;
  readonly username: boolean;
  readonly repeat: boolean;
}

export function checkPasswordRules(input: {
  readonly username: string;
  readonly password: string;
  readonly repeat: string;
}): PasswordRules {
  return {
    length: [...input.password].length >= shortestPassword,
    username: input.password !== '' && !sameUsername(input.username, input.password),
    repeat: input.password !== '' && input.password === input.repeat,
  };
}

export function meetsAll(rules: PasswordRules): boolean {
  return rules.length && rules.username && rules.repeat;
}
