// A clock that is set back two hours, while people work and while the server is off, and set right again: order is that of the log, logins end and can be
// begun anew, the newest backup is the one with most events, and packages are made and found right.
import { rmSync } from 'node:fs';
import { fileAddress } from '@telstaat/contract';
import { unwrap, type Instant } from '@telstaat/core';
import { realWorld, startServer as startHere, verifyPackage, type World } from '@telstaat/server';
import { openDayIn, temporaryFolder, type Day, type Template } from './day.ts';
import { copyAfterCrash, lookAtDisk } from './look.ts';
import { logIn, visitor, type Credentials } from './people.ts';
import { machineSecret, type Server } from './server.ts';
import { Finding, type Trial } from './trial.ts';
import { sentenceOf, TypingOn } from './typing-on.ts';

const minute = 60_000;
const back = -120 * minute;

/** A clock that runs, and that somebody sets. */
class SetClock implements World {
  /** Milliseconds that it is ahead. */
  ahead = 0;
  readonly random = realWorld.random;

  now(): Instant {
    return new Date(Date.parse(realWorld.now()) + this.ahead).toISOString() as Instant;
  }
}

export async function setClockBack(template: Template): Promise<Trial> {
  const clock = new SetClock();
  const start = startWith(clock);
  const day = await openDayIn(template, temporaryFolder(), start);
  const [typist] = template.people.typists;
  if (!typist) throw new Error('Nobody to type');
  try {
    const hall: Hall = { day, clock, start, typist, typing: typingOf(day), found: new Finding() };
    const counts = { ...(await whileWorking(hall)), ...(await guessing(hall)), ...(await whileOff(hall)), ...(await setRight(hall)) }; // prettier-ignore
    await day.place.server.stop();
    const copy = copyAfterCrash(day.folder);
    const { isWhole, differing, news } = await lookAtDisk(copy, 0);
    hall.found.expect('the log is whole', isWhole, true);
    hall.found.expect('what does not follow from the log', differing.join(), '');
    const times = news.map(({ at }) => Date.parse(at));
    const jumps = times.filter((time, index) => time < (times[index - 1] ?? 0)).length;
    const name = 'clock set back two hours';
    return {
      name,
      counts: { ...counts, events: news.length, 'steps back in the log': jumps },
      wrong: hall.found.wrong,
    };
  } finally {
    await day.place.server.stop();
    for (const folder of [day.folder, `${day.folder}-kopie`]) rmSync(folder, { recursive: true, force: true });
  }
}

interface Hall {
  readonly day: Day;
  readonly clock: SetClock;
  readonly start: (folder: string) => Promise<Server>;
  readonly typist: Credentials;
  readonly typing: TypingOn;
  readonly found: Finding;
}

/** Set back while everybody works. */
async function whileWorking(hall: Hall) {
  const { day, clock, typing, found } = hall;
  await typing.open();
  for (let time = 0; time < 10; time += 1) await typing.key();
  const old = typing.client;
  const before = unwrap(await day.administrator.client.call('makeBackup', { body: {} }));
  clock.ahead = back;
  const refused = await typing.key();
  // Set back by more than a login lives: everybody logs in anew, at once.
  found.expectText('typing after the clock was set back', sentenceOf(refused), /^401 access\.clockSetBack/);
  await logInAgain(hall);
  found.expect('differences on the screen', await typing.open(), 0);
  for (let time = 0; time < 10; time += 1) found.expect('typing goes on', await typing.key(), undefined);
  found.expect('differences on the screen', await typing.open(), 0);
  const administrator = await logIn(day.place, { username: 'beheerder', number: 1, role: 'administrator' });
  const after = unwrap(await administrator.client.call('makeBackup', { body: {} }));
  const [newest, second] = unwrap(await administrator.client.call('listBackups'));
  found.expect('the newest backup', newest?.file, after.file);
  found.expect('the one before it', second?.file, before.file);
  const status = unwrap(await administrator.client.call('getBackupStatus'));
  found.expect('the last backup', status.last?.file, after.file);
  const verdict = await sendPackage(hall);
  found.expect('the package', verdict, 'passed');
  clock.ahead += 31 * minute;
  found.expectText('a login after 31 minutes', sentenceOf(await typing.key()), /^401/);
  clock.ahead = 0;
  const revived = await old.call('getLogin');
  found.expect('a login of before comes to life', revived.ok, false);
  clock.ahead = back;
  await logInAgain(hall);
  return { 'typing, just after': sentenceOf(refused), package: verdict, 'newest backup': 'the one with most events' };
}

/** Who had to wait before it was set back does not wait two hours. */
async function guessing({ day, clock, typist, found }: Hall) {
  const guess = async (password: string) =>
    await visitor(day.place).call('logIn', { body: { username: typist.username, password } });
  clock.ahead = 0;
  for (let time = 0; time < 4; time += 1) await guess('verkeerd geraden');
  clock.ahead = back;
  const told = await guess('verkeerd geraden');
  const seconds = !told.ok && told.error.kind === 'refusal' ? Number(told.error.params['seconds']) : 0;
  found.expect('seconds to wait after the clock was set back, at most 300', seconds > 0 && seconds <= 300, true);
  clock.ahead += seconds * 1000;
  return { 'wait after wrong passwords': `${seconds} s` };
}

/** Off, set back once more, and on. */
async function whileOff(hall: Hall) {
  const { day, clock, typing, start, found } = hall;
  await logInAgain(hall);
  await typing.open();
  await day.place.server.stop();
  clock.ahead += back;
  day.place.server = await start(day.folder);
  found.expectText('typing after a start with the clock set back', sentenceOf(await typing.key()), /^401/);
  await logInAgain(hall);
  found.expect('differences on the screen', await typing.open(), 0);
  found.expect('typing goes on', await typing.key(), undefined);
  return {};
}

async function setRight(hall: Hall) {
  const { clock, typing, found } = hall;
  clock.ahead = 0;
  found.expectText('typing after it was set right', sentenceOf(await typing.key()), /^401/);
  await logInAgain(hall);
  found.expect('differences on the screen', await typing.open(), 0);
  found.expect('typing goes on', await typing.key(), undefined);
  found.expect('differences on the screen', await typing.open(), 0);
  return { acknowledged: typing.acknowledged };
}

async function logInAgain({ day, typist, typing }: Hall): Promise<void> {
  typing.client = (await logIn(day.place, typist)).client;
}

/** The definition package: made, fetched and verified. */
async function sendPackage({ day }: Hall): Promise<string> {
  const coordinator = await logIn(day.place, { username: 'coordinator', number: 2, role: 'coordinator' });
  const params = { election: day.counted.id };
  const { sha256 } = unwrap(await coordinator.client.call('makeDefinitionPackage', { params, body: {} }));
  const bytes = await coordinator.download(fileAddress('getPackage', { ...params, sha256 }));
  return (await verifyPackage(bytes)).verdict;
}

function typingOf({ typists: [typist], typing }: Day): TypingOn {
  const [station] = typing.stations;
  if (!typist || !station) throw new Error('Nobody to type, or nothing');
  return new TypingOn(typist.client, { election: typing.id, station: station.number });
}

/** The server in this process, with a clock that can be set. */
function startWith(world: World): (folder: string) => Promise<Server> {
  return async (folder) => {
    const begun = performance.now();
    const running = unwrap(await startHere({ folder, port: 0, world }));
    await running.useMachineSecret(machineSecret);
    let stopping: Promise<void> | undefined;
    const stop = async (): Promise<null> => {
      await (stopping ??= running.stop());
      return null;
    };
    return {
      address: running.address.replace(/\/$/, ''),
      startTime: { waited: performance.now() - begun },
      kill: async () => void (await stop()),
      stop,
    };
  };
}
