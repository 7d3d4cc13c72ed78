// `npm start`: runs the server, opens the best window this machine has, and stops both together.
//   npm start -- --data FOLDER --port 8523 --no-window   (anything else goes to `telstaat serve`)
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { chooseDataDirectory } from './data-directory.ts';
import { findFreePort } from './free-port.ts';
import { readLaunchArguments } from './launch-arguments.ts';
import { findWindowFacts, openWindow } from './open-window.ts';
import { startServer } from './server-process.ts';
import { chooseWindow } from './window-choice.ts';

/** A window that closes sooner never opened: the count goes on, and says where it is. */
const millisecondsToOpen = 5000;

async function start(): Promise<number> {
  const asked = readLaunchArguments(process.argv.slice(2));
  if ('problem' in asked) {
    process.stderr.write(`${asked.problem}\n`);
    return 2;
  }
  const machine = { platform: process.platform, home: homedir(), environment: process.env };
  const data = resolve(asked.data ?? chooseDataDirectory(machine));
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const port = asked.port ?? (await findFreePort());

  const server = startServer(['--data', data, '--port', String(port), ...asked.serve]);
  let stopping = false;
  const stop = (): void => {
    stopping = true;
    server.process.kill('SIGTERM');
  };
  // Ctrl+C also reaches the server by itself; a second SIGTERM does no harm.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

  const address = await server.address;
  if (address === undefined) return server.ended;
  const choice = chooseWindow(await findWindowFacts(asked.window));
  process.stdout.write(
    `Gegevens (data): ${data}\n${choice.why.nl} (${choice.why.en})\n` +
      `Telstaat: ${address}\nStoppen (stop): Ctrl+C\n`,
  );
  const opened = performance.now();
  const window = stopping ? undefined : openWindow(choice, address, server.tellMachineSecret);
  window?.on('error', () =>
    process.stdout.write(`Het venster opende niet; open ${address} (the window did not open)\n`),
  );
  window?.on('exit', () => {
    if (stopping) return;
    if (performance.now() - opened < millisecondsToOpen) {
      process.stdout.write(`Het venster sloot meteen; open ${address} (the window closed at once)\n`);
    } else if (asked.serve.length === 0) stop();
  });
  const code = await server.ended;
  if (window?.kill() === true && window.exitCode === null) await once(window, 'exit');
  return stopping ? 0 : code;
}

process.exitCode = await start();
