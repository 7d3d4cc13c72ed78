// What a new password must be, rule by rule, so that the screen can tell while it is typed. The server decides again.
import { sameUsername, shortestPassword } from '@telstaat/core';

export interface PasswordRules {
  readonly length: boolean;
  readonly username: boolean;
  /** Another than the one until now; always met where there was none. */
  readonly other: boolean;
  readonly repeat: boolean;
}

export function checkPasswordRules(input: {
  readonly username: string;
  readonly password: string;
  readonly repeat: string;
  readonly current?: string | undefined;
}): PasswordRules {
  const { username, password, repeat, current } = input;
  return {
    length: [...password].length >= shortestPassword,
    username: password !== '' && !sameUsername(username, password),
    other: password !== '' && password !== current,
    repeat: password !== '' && password === repeat,
  };
}

export function meetsAll(rules: PasswordRules): boolean {
  return rules.length && rules.username && rules.other && rules.repeat;
}
