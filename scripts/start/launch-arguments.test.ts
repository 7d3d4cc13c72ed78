// The few words of `npm start --`; everything else is for the server.
import { expect, test } from 'vitest';
import { readLaunchArguments } from './launch-arguments.ts';

const nothing = { data: undefined, port: undefined, window: 'open', serve: [] };

test.each([
  { args: [], result: nothing },
  { args: ['--port', '9000'], result: { ...nothing, port: 9000 } },
  { args: ['--port=0'], result: { ...nothing, port: 0 } },
  { args: ['--data=a=b'], result: { ...nothing, data: 'a=b' } },
  { args: ['--no-window', '--lang', 'en'], result: { ...nothing, window: 'none', serve: ['--lang', 'en'] } },
  { args: ['--port'], result: { problem: '--port: …?' } },
  { args: ['--port', '-1'], result: { problem: '--port -1: 0 … 65535' } },
  { args: ['--port', '70000'], result: { problem: '--port 70000: 0 … 65535' } },
])('$args', ({ args, result }) => {
  expect(readLaunchArguments(args)).toEqual(result);
});
