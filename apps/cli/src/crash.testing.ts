// Pulls the plug: a real server process is killed in the middle of saving, started again, and asked what it still knows.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createClient, type Client } from '@telstaat/contract';
import { unwrap, type CountField, type ElectionId } from '@telstaat/core';
import { practicePassword } from '@telstaat/practice';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

interface Server {
  readonly process: ChildProcess;
  readonly address: string;
}

async function start(folder: string): Promise<Server> {
  const child = spawn(process.execPath, [main, 'serve', '--data', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [address] = /http:\/\/\S+/.exec(line) ?? [];
    if (address !== undefined) return { process: child, address: address.replace(/\/$/, '') };
  }
  throw new Error('The server did not start');
}

async function pullThePlug({ process: child }: Server): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

function clientOf(address: string): Client {
  let cookie = '';
  return createClient({
    base: address,
    fetch: async (url, init) => {
      const reply = await fetch(url, {
        ...init,
        headers: { ...init.headers, ...(cookie === '' ? {} : { Cookie: cookie }) },
      });
      const [set] = reply.headers.getSetCookie();
      if (set !== undefined) cookie = set.split(';')[0] ?? '';
      return reply;
    },
  });
}

async function logIn(address: string): Promise<Client> {
  const client = clientOf(address);
  unwrap(await client.call('logIn', { body: { username: 'invoerder1', password: practicePassword } }));
  return client;
}

export interface CrashReport {
  readonly kills: number;
  /** Fields whose save was acknowledged. */
  readonly acknowledged: number;
  /** Acknowledged fields that were gone afterwards: must be none. */
  readonly lost: readonly string[];
}

/** Types fields one by one without end, kills the server after `delays` milliseconds each time, and compares after every restart. */
export async function typeThroughCrashes(delays: readonly number[]): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), 'telstaat-crash-'));
  const acknowledged = new Map<CountField, number>();
  const lost: string[] = [];
  let server = await start(folder);
  try {
    unwrap(await clientOf(server.address).call('openPractice', { body: {} }));
    const [election] = unwrap(await (await logIn(server.address)).call('listElections'));
    if (!election) throw new Error('A practice has elections');
    for (const delay of delays) {
      const typist = await logIn(server.address);
      const kill = new Promise<void>((resolve) => setTimeout(resolve, delay)).then(() => pullThePlug(server));
      await typeUntilSilence(typist, election.id, acknowledged);
      await kill;
      server = await start(folder);
      const draft = await (
        await logIn(server.address)
      ).call('claimEntry', { params: { election: election.id, station: 1 }, body: {} });
      const { counts } = unwrap(draft).sheet;
      for (const [field, value] of acknowledged)
        if ((counts[field] ?? -1) < value) lost.push(`${field}: ${String(counts[field])} instead of ${value}`);
    }
  } finally {
    await pullThePlug(server);
    rmSync(folder, { recursive: true, force: true });
  }
  return { kills: delays.length, acknowledged: acknowledged.size, lost };
}

/** Each field gets ever higher numbers, so that a later value that was saved but not acknowledged is no loss. */
async function typeUntilSilence(client: Client, election: ElectionId, acknowledged: Map<CountField, number>) {
  const params = { election, station: 1 };
  const claimed = await client.call('claimEntry', { params, body: {} });
  if (!claimed.ok) return;
  let { revision } = claimed.value;
  for (let typed = Math.max(0, ...acknowledged.values()) + 1; ; typed += 1) {
    const field: CountField = `lists.1.candidates.${(typed % 42) + 1}`;
    const saved = await client.call('saveDraft', { params, body: { revision, keyings: [{ field, value: typed }] } });
    if (!saved.ok) return;
    ({ revision } = saved.value);
    acknowledged.set(field, typed);
  }
}
