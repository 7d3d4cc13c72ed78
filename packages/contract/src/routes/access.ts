// Who may, and the reply that says no more than that it was done.
import { roles } from '@telstaat/core';
import { z } from 'zod';

export const everyone = roles;
export const lead = ['administrator', 'coordinator'] as const;
export const administrator = ['administrator'] as const;
export const coordinator = ['coordinator'] as const;
export const typist = ['typist'] as const;
export const done = z.strictObject({});
