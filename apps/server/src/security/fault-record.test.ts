// Of an error is kept what went wrong, and nothing that hangs on it.
import { expect, it } from 'vitest';
import { faultRecord } from './fault-record.ts';

const canary = 'kanarie-wachtwoord';

it('keeps name, message, code, place and causes; no body', () => {
  const cause = Object.assign(new Error('disk'), { code: 'ENOSPC', input: canary });
  const error = Object.assign(new TypeError('went wrong', { cause }), { body: { password: canary }, errno: -1 });
  const kept = faultRecord(error);
  expect(kept).toMatchObject({ type: 'TypeError', message: 'went wrong', cause: { code: 'ENOSPC', message: 'disk' } });
  expect(kept.stack).toContain('fault-record.test');
  expect(JSON.stringify(kept)).not.toContain(canary);
});

it('survives what is no error, and an error that is its own cause', () => {
  expect(JSON.stringify(faultRecord({ password: canary }))).not.toContain(canary);
  const round: Error = new Error('round');
  round.cause = round;
  expect(JSON.stringify(faultRecord(round)).match(/"round"/g)).toHaveLength(6);
});
