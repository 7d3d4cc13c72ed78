// People for tests: only role and number matter.
import type { Actor } from '@telstaat/core';

export function typist(number: number): Actor {
  return { role: 'typist', number };
}

export function coordinator(number = 2): Actor {
  return { role: 'coordinator', number };
}
