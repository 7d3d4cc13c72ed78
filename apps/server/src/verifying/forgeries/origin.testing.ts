// Signature, keys and log: somebody with the program but without the key, somebody with the key, and somebody who writes the whole log anew.
import { checkChain, firstLink, link, type Instant, type Sha256, type StoredEvent } from '@telstaat/core';
import {
  digest,
  fingerprint,
  publicKeyPem,
  readLog,
  signaturePath,
  statementPath,
  writeLog,
  type ManifestDetails,
} from '@telstaat/seal';
import type { Happening } from '../../packaging/log.testing.ts';
import { keyOf, type Change } from '../../packaging/package.testing.ts';
import type { Forgery } from '../forging.testing.ts';
import { readGiven } from '../given.ts';
import { control, form, report, totals } from './content.testing.ts';

const log = 'controle/logboek.jsonl';
const fixed = 'controle/definitie.json';
const firstKey = 'controle/sleutels/0001.pem';
const digestOfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' as Sha256;
const stranger = keyOf(9);

/** Lines of the log, changed. */
function lines(change: (all: readonly string[]) => readonly string[]): Change {
  return (text) =>
    change(text.trimEnd().split('\n'))
      .map((line) => `${line}\n`)
      .join('');
}

/** Payloads of the log changed, or events left out, and the whole chain written anew: nothing in the log itself can tell. */
export function relinked(change: (payload: string, type: string) => string | undefined): Change {
  return (text) => {
    const read = readLog(Buffer.from(text));
    if (!read.ok) throw new Error('The log cannot be read');
    const events: StoredEvent[] = [];
    for (const { type, payload } of read.value) {
      const changed = change(Buffer.from(payload).toString('utf8'), type);
      if (changed === undefined) continue;
      const content = { sequence: events.length + 1, type, payload: Buffer.from(changed) };
      const hash = link({ ...content, previous: events.at(-1)?.hash ?? firstLink }, digest);
      events.push({ ...content, hash });
    }
    if (!checkChain(events, digest).ok) throw new Error('The chain is not whole');
    return writeLog(events);
  };
}

const at = '2027-03-18T15:30:00.000Z' as Instant;
const administrator = 'administrator:1';

/** Something more that happened at the end of the day. */
function afterwards(...events: readonly Happening['event'][]): NonNullable<Forgery['day']> {
  return (happenings) => [
    ...happenings,
    ...events.map((event) => ({ event, actor: administrator, at, isGeneral: true })),
  ];
}

function without(type: string): NonNullable<Forgery['day']> {
  return (happenings) => happenings.filter(({ event }) => event.type !== type);
}

function detail(change: Partial<ManifestDetails>): Pick<Forgery, 'details'> {
  return { details: (details) => ({ ...details, ...change }) };
}

export const originForgeries: readonly Forgery[] = [
  {
    name: 'an election that was defined otherwise',
    changes: { [fixed]: (text) => text.replace(/"lastName":"[^"]+"/, '"lastName":"Bakker"') },
    finds: [`03.06 ${fixed}`],
    innocent: [control, form, totals],
  },
  {
    name: 'another definition digest',
    ...detail({ definition: digestOfNothing }),
    finds: ['03.06 manifest.json', '12.02 manifest.json'],
    innocent: [control, form, totals],
  },
  {
    name: 'no signature at all',
    afterwards: (files) => files.filter(({ path }) => path !== statementPath && path !== signaturePath),
    finds: [`02.01 ${statementPath}`, `02.01 ${signaturePath}`, `10.01 ${statementPath}`],
  },
  {
    name: 'a statement with a word more',
    afterwards: (files) =>
      files.map((file) =>
        file.path === statementPath ? { ...file, bytes: Buffer.concat([file.bytes, Buffer.from('extra: 1\n')]) } : file,
      ),
    finds: [`10.01 ${statementPath}`],
    innocent: [control, form, totals],
  },
  {
    name: 'a bit of the signature',
    afterwards: (files) =>
      files.map((file) => {
        if (file.path !== signaturePath) return file;
        const bytes = Uint8Array.from(file.bytes);
        bytes[5] = (bytes[5] ?? 0) ^ 1;
        return { ...file, bytes };
      }),
    finds: [`10.02 ${signaturePath}`],
    innocent: [control, form, totals],
  },
  {
    name: 'a good signature over another package',
    statement: (statement) => ({ ...statement, sums: digestOfNothing }),
    finds: [`10.03 ${statementPath}`],
    innocent: [control, form, totals],
  },
  {
    name: 'a signature made for a publication',
    statement: (statement) => ({ ...statement, purpose: 'publication' }),
    finds: [`10.03 ${statementPath}`],
    innocent: [control, form, totals],
  },
  {
    name: 'a good signature of an unknown key',
    changes: { [firstKey]: () => publicKeyPem(stranger.key.publicKey) },
    signing: stranger,
    finds: [`10.04 ${statementPath}`, `10.05 ${firstKey}`],
    innocent: [control, form, totals],
  },
  {
    name: 'the same of a definition',
    kind: 'definition',
    changes: { [firstKey]: () => publicKeyPem(stranger.key.publicKey) },
    signing: stranger,
    finds: [`10.04 ${statementPath}`, `10.05 ${firstKey}`],
  },
  {
    name: 'a key that was closed before it signed',
    day: (happenings, day) =>
      afterwards({ type: 'key.closed', data: { key: 1, events: happenings.length, reason: 'Kwijt' } })(happenings, day),
    finds: [`10.04 ${statementPath}`],
    innocent: [control, form, totals],
  },
  {
    name: 'a key left out of the package',
    changes: { [firstKey]: () => undefined },
    finds: [`10.05 ${firstKey}`],
    innocent: [control, form, totals],
  },
  {
    name: 'a key of a publication left out',
    kind: 'publication',
    changes: { 'sleutels/0001.pem': () => undefined },
    finds: ['10.05 sleutels/0001.pem'],
  },
  {
    name: 'a key more in the package',
    added: [
      { path: 'controle/sleutels/0002.pem', role: 'key', bytes: Buffer.from(publicKeyPem(stranger.key.publicKey)) },
    ],
    finds: ['10.05 controle/sleutels/0002.pem'],
    innocent: [control, form, totals],
  },
  {
    name: 'a closing that counts too few events',
    day: (happenings, day) =>
      afterwards(
        { type: 'key.closed', data: { key: 1, events: 3, reason: 'Kwijt' } },
        { type: 'key.announced', data: { key: 2, publicKey: stranger.key.publicKey } },
      )(happenings, day),
    finds: [`10.06 ${log}`],
    innocent: [control, form, totals],
  },
  {
    name: 'two keys open at a time',
    day: afterwards({ type: 'key.announced', data: { key: 2, publicKey: stranger.key.publicKey } }),
    finds: [`10.06 ${log}`],
    innocent: [control, form, totals],
  },
  {
    name: 'a space in a line of the log',
    changes: { [log]: lines(([first = '', ...rest]) => [first.replace(',', ', '), ...rest]) },
    finds: [`11.01 ${log}`],
    innocent: [control, form, totals],
  },
  {
    name: 'an event left out of the log',
    changes: { [log]: lines((all) => all.toSpliced(20, 1)) },
    finds: [`11.02 ${log}`, `11.03 ${log}`],
    innocent: [control, form, totals],
  },
  {
    name: 'two events exchanged',
    changes: { [log]: lines((all) => all.toSpliced(20, 2, all[21] ?? '', all[20] ?? '')) },
    finds: [`11.02 ${log}`, `11.03 ${log}`],
    innocent: [control, form, totals],
  },
  {
    name: 'who did something, in the log only',
    changes: { [log]: (text) => text.replace('typist:4', 'typist:3') },
    finds: [`11.03 ${log}`],
    innocent: [control, form, totals],
  },
  {
    name: 'the last event cut off',
    changes: { [log]: lines((all) => all.slice(0, -1)) },
    finds: ['11.04 manifest.json', `11.04 ${report}`],
    innocent: [form, totals],
  },
  {
    name: 'a kind of event that does not exist, in a log linked anew',
    changes: { [log]: relinked((payload) => payload.replace('"version":"0.1.0"', '"version":"0.1.0","more":1')) },
    finds: [`11.05 ${log}`],
    innocent: [control, form, totals],
  },
  {
    name: 'the package of another installation',
    ...detail({ installation: 'ff'.repeat(16) }),
    finds: ['11.06 manifest.json'],
    innocent: [control, form, totals],
  },
  {
    name: 'the log of a real election behind a practice',
    changes: { [log]: relinked((payload) => payload.replace('"practice":true', '"practice":false')) },
    finds: ['11.06 manifest.json'],
  },
  {
    name: 'second entries that nobody began',
    changes: {
      [log]: relinked((payload, type) =>
        type === 'entry.claimed' && payload.includes('"entry":2') ? undefined : payload,
      ),
    },
    finds: [`12.01 ${log}`],
  },
  {
    name: 'an election of another category, in the log',
    changes: {
      [log]: relinked((payload, type) =>
        type === 'election.created' ? payload.replace('"category":"PS"', '"category":"AB"') : payload,
      ),
    },
    finds: [`12.02 ${control}`],
  },
  {
    name: 'a session that was never closed',
    day: without('session.finished'),
    finds: [`12.02 ${log}`],
    innocent: [form, totals],
  },
  {
    name: 'a station that the log names otherwise',
    changes: {
      [log]: relinked((payload, type) =>
        type === 'stations.added' ? payload.replace(/"name":"[^"]+"/, '"name":"Elders"') : payload,
      ),
    },
    finds: [`12.02 ${control}`, '12.02 manifest.json'],
    innocent: [form, totals],
  },
  {
    name: 'a number that was keyed otherwise, by both typists',
    changes: { [log]: relinked((payload) => payload.replace(/("field":"votes\.blank","value":)\d+/, '$155')) },
    finds: [`12.03 controle/formulieren/0001.json`, `12.04 ${totals}`],
  },
  {
    name: 'a form that the log does not know',
    changes: {
      [log]: relinked((payload, type) =>
        type === 'entry.finalised' ? payload.replace('"definitive"', '"different"') : payload,
      ),
    },
    finds: [`12.03 ${form}`],
  },
  {
    name: 'an objection that nobody wrote down',
    changes: { [report]: (text) => text.replaceAll('Het is te warm.', 'Het is te koud.') },
    finds: [`12.05 ${report}`, '08.01 Model_Na31-2.pdf'],
    innocent: [form, totals],
  },
  {
    name: 'an objection that stands in the report only',
    changes: {
      [report]: (text) => {
        const last = text.lastIndexOf('Het is te warm.');
        return `${text.slice(0, last)}Het is te koud.${text.slice(last + 'Het is te warm.'.length)}`;
      },
    },
    finds: [`12.05 ${report}`],
    innocent: [form, totals],
  },
  {
    name: 'both entries by one person, in the log too',
    day: (happenings) => happenings.map((one) => (one.actor === 'typist:4' ? { ...one, actor: 'typist:3' } : one)),
    finds: [`04.01 ${form}`, `12.06 ${log}`],
    innocent: [control, totals],
  },
  {
    name: 'an entry by somebody who was never added',
    day: (happenings) => happenings.map((one) => (one.actor === 'typist:4' ? { ...one, actor: 'typist:44' } : one)),
    finds: [`12.06 ${log}`],
    innocent: [control, form, totals],
  },
  {
    name: 'results that rest on another definition than the log says',
    day: (happenings) => [
      ...happenings,
      {
        ...{ actor: 'coordinator:2', at },
        event: {
          type: 'package.written',
          data: { name: 'x.zip', sha256: digestOfNothing, files: [], kind: 'definition', definition: digestOfNothing },
        },
      },
    ],
    finds: ['13.01 manifest.json'],
    innocent: [control, form, totals],
  },
  {
    name: 'results that rest on another definition than the auditor knows',
    options: { given: readGiven({ definition: { digest: digestOfNothing } }) },
    finds: ['13.02 manifest.json'],
    innocent: [control, form, totals],
  },
  ...(
    [
      ['another fingerprint', { fingerprint: digestOfNothing }],
      ['other words', { words: fingerprint(stranger.key.publicKey).words }],
      ['another key file', { bytes: Buffer.from(publicKeyPem(stranger.key.publicKey)) }],
    ] as const
  ).map(([what, key]): Forgery => ({
    name: `a key of which the auditor has ${what}`,
    options: { given: readGiven({ key }) },
    finds: ['10.07 HANDTEKENING.txt'],
    innocent: [control, form, totals, log, firstKey],
  })),
  {
    name: 'a key of which the auditor has something that is none',
    options: { given: readGiven({ key: { bytes: Buffer.from('niets') } }) },
    finds: ['10.07 zip'],
    innocent: [control, form, totals],
  },
  {
    name: 'a definition of which the auditor has something else',
    options: { given: readGiven({ definition: { bytes: new TextEncoder().encode('niets') } }) },
    finds: ['13.02 zip'],
    innocent: [control, form, totals],
  },
];
