import type { Account } from '@telstaat/core';
import { expect, test } from 'vitest';
import { workerNames } from './workers.ts';

const account = (number: number, username: string, fullName: string): Account => ({
  ...{ number, username, fullName, role: 'typist', active: true, mustChangePassword: false },
});
const accounts = [account(7, 'invoerder07', ''), account(8, 'ine', 'Ine de Vries'), account(9, 'ivo', '')];

test.each([
  ['typist:7', 'Invoerder 07'],
  ['typist:8', 'Ine de Vries'],
  ['typist:9', 'ivo'],
  ['typist:99', 'typist:99'],
])('%s is called %s', async (actor, name) => {
  const names = await workerNames({ people: { all: () => Promise.resolve(accounts) } });
  expect(names(actor)).toEqual({ number: Number(actor.slice(7)), name });
});
