// `telstaat serve`: the server, until somebody stops it.
import { spawn } from 'node:child_process';
import { isIP } from 'node:net';
import { say, type Language, type Text } from '@telstaat/core';
import type { StartedServer } from '@telstaat/server';
import type { Command } from '../command.ts';
import { codeOf, makeFolder, Unusable } from '../files.ts';
import type { Terminal } from '../terminal.ts';

const texts = {
  serving: { nl: 'Telstaat draait op {address}', en: 'Telstaat runs at {address}' },
  stopping: { nl: 'Telstaat stopt. Alles is bewaard.', en: 'Telstaat stops. Everything is kept.' },
  portTaken: {
    nl: 'Poort {port} is al in gebruik. Misschien draait Telstaat al. Kies anders een andere poort met --port.',
    en: 'Port {port} is in use already. Perhaps Telstaat runs already. Otherwise choose another port with --port.',
  },
  notHere: {
    nl: 'Deze machine heeft geen adres {host}. Kies een IP-adres van deze machine in het netwerk van de telzaal.',
    en: 'This machine has no address {host}. Choose an IP address of this machine in the network of the hall.',
  },
  seenByNetwork: {
    nl: 'Let op: wat over dit netwerk gaat, ook wachtwoorden, is niet versleuteld. Gebruik een netwerk dat alleen van de telzaal is.',
    en: 'Note: what goes over this network, passwords too, is not encrypted. Use a network that belongs to the counting hall alone.',
  },
  hall: {
    nl: 'Laptops openen dit adres in een browser, en deze computer ook. Lukt dat op een laptop niet? Kijk of die op hetzelfde netwerk zit, en of de firewall van deze computer poort {port} toelaat.',
    en: 'Laptops open this address in a browser, and so does this computer. Does it not work on a laptop? See whether it is on the same network, and whether the firewall of this computer allows port {port}.',
  },
  portRefused: { nl: 'Poort {port} mag niet worden gebruikt ({code}).', en: 'Port {port} may not be used ({code}).' },
  noBrowser: {
    nl: 'De browser kon niet worden geopend. Open zelf het adres hierboven.',
    en: 'The browser could not be opened. Open the address above yourself.',
  },
} as const satisfies Record<string, Text>;

const thisMachine = '127.0.0.1';

export const serve: Command = {
  name: 'serve',
  summary: { nl: 'Start Telstaat op deze machine', en: 'Start Telstaat on this machine' },
  args: [],
  options: [
    {
      name: 'data',
      value: { nl: 'MAP', en: 'FOLDER' },
      required: true,
      summary: {
        nl: 'Map met de gegevens; wordt gemaakt als ze er niet is',
        en: 'Folder with the data; made when it is not there',
      },
    },
    {
      name: 'port',
      value: { nl: 'NUMMER', en: 'NUMBER' },
      range: [0, 65_535],
      fallback: '8523',
      summary: { nl: 'Poort; 0 kiest een vrije', en: 'Port; 0 takes a free one' },
    },
    {
      name: 'host',
      value: { nl: 'ADRES', en: 'ADDRESS' },
      fallback: thisMachine,
      summary: {
        nl: 'IP-adres waarop laptops in de telzaal Telstaat vinden; anders alleen deze machine',
        en: 'IP address at which laptops in the hall find Telstaat; otherwise this machine only',
      },
    },
    {
      name: 'machine-secret',
      summary: {
        nl: 'Leest van de invoer één regel met het geheim dat het besturingssysteem bewaart',
        en: 'Reads from the input one line with the secret that the operating system keeps',
      },
    },
    { name: 'open', summary: { nl: 'Open de browser', en: 'Open the browser' } },
  ],
  details: {
    nl: 'Toont één regel met het adres en draait tot Ctrl+C.\nAfloop: 0 gestopt, 2 kon niet starten.',
    en: 'Prints one line with the address and runs until Ctrl+C.\nExit code: 0 stopped, 2 could not start.',
  },
  async run({ typed, language, terminal }) {
    const stopped = terminal.stopped();
    const folder = typed.text('data');
    makeFolder(folder);
    const host = typed.text('host');
    const running = await started({ folder, host, port: typed.number('port') });
    if (host !== thisMachine) terminal.err(`${say(texts.seenByNetwork, language)}\n`);
    terminal.out(`${say(texts.serving, language, { address: running.address })}\n`);
    if (host !== thisMachine) terminal.err(`${say(texts.hall, language, { port: new URL(running.address).port })}\n`);
    if (typed.has('machine-secret')) useMachineSecret(terminal, running);
    if (typed.has('open')) openBrowser(running.address, terminal, language);
    await stopped;
    terminal.err(`${say(texts.stopping, language)}\n`);
    await running.stop();
    return 0;
  },
};

/** Whenever it comes: the window that tells it opens later. A line that is no secret opens nothing. */
function useMachineSecret(terminal: Terminal, running: StartedServer): void {
  void terminal.firstLine().then(async (line) => {
    if (line !== undefined && /^[0-9a-f]{64}$/.test(line)) await running.useMachineSecret(line);
  });
}

async function started({ folder, host, port }: { folder: string; host: string; port: number }) {
  if (isIP(host) === 0) throw new Unusable(texts.notHere, { host });
  // Loaded here: commands that only read a file need no server.
  const { startServer } = await import('@telstaat/server');
  try {
    const running = await startServer({ folder, host, port });
    if (running.ok) return running.value;
    throw new Unusable(running.error.text);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EADDRINUSE') throw new Unusable(texts.portTaken, { port: String(port) });
    if (code === 'EADDRNOTAVAIL') throw new Unusable(texts.notHere, { host });
    if (code === 'EACCES') throw new Unusable(texts.portRefused, { port: String(port), code });
    throw error;
  }
}

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

function openBrowser(address: string, terminal: Terminal, language: Language): void {
  const [program, ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  const failed = (): void => terminal.err(`${say(texts.noBrowser, language)}\n`);
  child.on('error', failed);
  child.on('exit', (code) => {
    if (code !== 0) failed();
  });
  child.unref();
}
