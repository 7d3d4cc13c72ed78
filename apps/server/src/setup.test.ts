// Setting up a real election day over HTTP, from official files; and everything that must be refused.
import { unwrap, type CandidateList, type ElectionId } from '@telstaat/core';
import { practiceDay } from '@telstaat/practice';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { officialFiles, typedGroups } from './practice-day.ts';
import { firstLogin, openHall, type Hall, type Person } from './testing/hall.ts';
import { asUpload } from './uploads.ts';

const day = practiceDay({ size: 'tiny', seed: 5 });
const files = day.elections.map(officialFiles);
const [psFiles, abFiles] = files as [(typeof files)[number], (typeof files)[number]];
const [ps, ab] = day.elections.map((election) => election.definition.id) as [ElectionId, ElectionId];
const password = 'een-lang-wachtwoord';

const bodyOf = (of: (typeof files)[number]) => ({
  definition: asUpload(of.definition),
  definitionGroups: typedGroups(of.definition),
  candidates: asUpload(of.candidates),
  candidatesGroups: typedGroups(of.candidates),
  stations: asUpload(of.stations),
  municipality: day.municipality.code,
  countingMethod: 'CSO' as const,
  modelYear: 2027 as const,
  eligibleVoters: 12_345,
});
const text = (content: string) => ({ name: 'bestand.eml.xml', content: Buffer.from(content).toString('base64') });

/** The published 230b knows no gender but male and female. */
const withoutGender = (lists: readonly CandidateList[]) =>
  lists.map((list) => ({ ...list, candidates: list.candidates.map(({ gender: _gender, ...rest }) => rest) }));

let hall: Hall;
let administrator: Person;

beforeEach(async () => {
  hall = await openHall();
  administrator = hall.visitor();
  const body = { username: 'Beheer', fullName: 'Bea Heerder', password };
  unwrap(await administrator.client.call('createAdministrator', { body }));
});
afterEach(() => hall.close());

const create = (body: unknown) => administrator.send('POST', '/api/elections', body);
const elections = async () => unwrap(await administrator.client.call('listElections'));

describe('the first administrator', () => {
  it('is logged in at once, and there is no second first one', async () => {
    expect(unwrap(await administrator.client.call('getLogin'))).toMatchObject({ role: 'administrator', number: 1 });
    const again = await hall.visitor().send('POST', '/api/administrators', { username: 'x', fullName: '', password });
    expect(await again.json()).toMatchObject({ code: 'people.alreadyInitialised' });
  });

  it('needs a password of thirteen characters that is not the name', async () => {
    const other = await openHall();
    const first = async (username: string, secret: string) => {
      const reply = await other
        .visitor()
        .send('POST', '/api/administrators', { username, fullName: '', password: secret });
      return ((await reply.json()) as { code: string }).code;
    };
    expect(await first('beheer', 'twaalftekens')).toBe('people.passwordTooShort');
    expect(await first('beheerder-een', 'Beheerder-Een')).toBe('people.passwordIsUsername');
    await other.close();
  });
});

describe('an election day', () => {
  it('of two elections is set up from its files, and opens for entry', async () => {
    for (const of of [psFiles, abFiles])
      unwrap(await administrator.client.call('createElection', { body: bodyOf(of) }));
    const [first, second] = await elections();
    expect(first).toMatchObject({
      id: ps,
      category: 'PS',
      practice: false,
      stations: 3,
      session: { status: 'inPreparation' },
    });
    expect(second).toMatchObject({ id: ab, category: 'AB' });
    const detail = unwrap(await administrator.client.call('getElection', { params: { election: ps } }));
    expect(withoutGender(detail.election.lists)).toEqual(withoutGender(day.elections[0]?.candidateLists.lists ?? []));
    // The published 110b has room for number, name, postal code and voters only.
    expect(detail.stations).toEqual(
      day.elections[0]?.stations.stations.map(({ address: _a, kind: _k, town: _t, ...station }) => station),
    );
  });

  it('tells what a file is, with two groups of its fingerprint withheld, and stores nothing', async () => {
    const body = { definition: asUpload(psFiles.definition), candidates: asUpload(psFiles.candidates) };
    const report = unwrap(await administrator.client.call('inspectDefinition', { body }));
    expect(report.definition.kind).toBe('110a');
    expect(report.definition.groups.filter((group) => group === '')).toHaveLength(2);
    expect(report.municipalities.map((item) => item.code)).toContain(day.municipality.code);
    expect(report.candidates?.complaints.filter((item) => item.severity === 'error')).toEqual([]);
    expect(await elections()).toEqual([]);
  });

  it('cannot be set up twice', async () => {
    expect((await create(bodyOf(psFiles))).status).toBe(200);
    expect(await (await create(bodyOf(psFiles))).json()).toMatchObject({ code: 'election.exists' });
  });

  it.each([
    ['the definition', { definitionGroups: ['0000', '0000'] }, 'election.hashNotConfirmed'],
    ['the candidate lists', { candidatesGroups: ['ffff', ''] }, 'election.hashNotConfirmed'],
  ])('is refused when the typed groups of %s are wrong', async (_what, change, code) => {
    const reply = await create({ ...bodyOf(psFiles), ...change });
    expect(reply.status).toBe(409);
    expect(await reply.json()).toMatchObject({ code });
    expect(await elections()).toEqual([]);
  });

  it('is refused when it is on another day', async () => {
    await create(bodyOf(psFiles));
    const later = practiceDay({ size: 'tiny', seed: 5 }).elections[1];
    if (!later) throw new Error('A practice has two elections');
    const move = <T extends { electionDate: string }>(item: T): T => ({ ...item, electionDate: '2027-05-20' });
    const moved = officialFiles({
      ...later,
      definition: move(later.definition),
      candidateLists: { ...later.candidateLists, election: move(later.candidateLists.election) },
      stations: { ...later.stations, election: move(later.stations.election) },
    });
    expect(await (await create(bodyOf(moved))).json()).toMatchObject({ code: 'election.otherDay' });
  });
});

it('two municipalities do not count on one day in one place', async () => {
  const neighbour = practiceDay({ size: 'practice', seed: 5 });
  expect((await create(bodyOf(psFiles))).status).toBe(200);
  const [, board] = neighbour.elections;
  if (!board) throw new Error('A practice has two elections');
  const body = { ...bodyOf(officialFiles(board)), municipality: neighbour.municipality.code };
  expect(await (await create(body)).json()).toMatchObject({ code: 'election.otherMunicipality' });
});

describe('a province with several districts (PS2)', () => {
  const [province] = day.elections;
  const code = Number(day.municipality.code);
  const district = (number: number, name: string) => ({
    number,
    category: 'KIESKRING' as const,
    name,
    superior: { number: 90, category: 'PROVINCIE' as const },
    romanNumerals: true,
    committees: ['HSB'],
  });
  const files2 = (contest: { id: string; name: string }) => {
    if (!province) throw new Error('A practice has a province');
    const definition = {
      ...province.definition,
      subcategory: 'PS2',
      contestId: 'alle',
      regions: [
        {
          number: 90,
          category: 'PROVINCIE' as const,
          name: 'Oefenprovincie',
          romanNumerals: false,
          committees: ['CSB'],
        },
        district(1, 'Noord'),
        district(2, 'Zuid'),
        {
          number: code,
          category: 'GEMEENTE' as const,
          name: day.municipality.name,
          superior: { number: 2, category: 'KIESKRING' as const },
          romanNumerals: false,
          committees: [],
        },
      ],
    };
    const election = { ...province.candidateLists.election, subcategory: 'PS2' };
    return officialFiles({
      ...province,
      definition,
      candidateLists: { ...province.candidateLists, election, contest },
    });
  };

  it('counts with the lists of the municipality’s own district', async () => {
    const created = await create(bodyOf(files2({ id: 'II', name: 'Zuid' })));
    expect(await created.json()).toMatchObject({ contest: { id: 'II', name: 'Zuid' } });
    const body = { definition: asUpload(files2({ id: 'II', name: 'Zuid' }).definition) };
    const report = unwrap(await administrator.client.call('inspectDefinition', { body }));
    expect(report.municipalities).toEqual([{ ...day.municipality, district: 'II Zuid' }]);
  });

  it('refuses the lists of another district', async () => {
    const reply = await create(bodyOf(files2({ id: 'I', name: 'Noord' })));
    expect(reply.status).toBe(422);
    expect(JSON.stringify(await reply.json())).toContain('lists.');
    expect(await elections()).toEqual([]);
  });
});

describe('bad files get complaints, and nothing is half done', () => {
  const entity = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">]><a>&b;</a>';
  const bomb = `<!DOCTYPE a [<!ENTITY x "xx">${Array.from({ length: 30 }, (_, i) => `<!ENTITY x${i} "&x${i - 1};&x${i - 1};">`).join('')}]><a>&x29;</a>`;
  const external = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>';
  it.each([
    ['no XML', 'stembureau;stemmen\n1;2'],
    ['not well-formed XML', '<EML><Election></EML>'],
    ['an entity', entity],
    ['an entity bomb', bomb],
    ['an external entity', external],
    ['nothing', ''],
    ['another kind of message', Buffer.from(psFiles.stations.bytes).toString('utf8')],
  ])('%s as definition', async (_what, content) => {
    const reply = await create({ ...bodyOf(psFiles), definition: text(content || ' ') });
    expect(reply.status).toBe(422);
    const problem = (await reply.json()) as { kind: string; complaints: { severity: string }[] };
    expect(problem.kind).toBe('complaints');
    expect(problem.complaints.some((item) => item.severity === 'error')).toBe(true);
    expect(JSON.stringify(problem)).not.toContain('root:');
    expect(await elections()).toEqual([]);
  });

  it('candidate lists of another election', async () => {
    const reply = await create({
      ...bodyOf(psFiles),
      candidates: asUpload(abFiles.candidates),
      candidatesGroups: typedGroups(abFiles.candidates),
    });
    expect(reply.status).toBe(422);
    expect(await elections()).toEqual([]);
  });

  it('a municipality that does not take part', async () => {
    const reply = await create({ ...bodyOf(psFiles), municipality: '0001' });
    expect(reply.status).toBe(422);
  });
});

describe('bad requests', () => {
  it.each([
    ['an unknown key', { ...bodyOf(psFiles), gift: 1 }, 'body.unknownKey', 'gift'],
    ['a missing key', { ...bodyOf(psFiles), candidates: undefined }, 'body.missing', 'candidates'],
    ['a negative number', { ...bodyOf(psFiles), eligibleVoters: -3 }, 'body.invalid', 'eligibleVoters'],
    ['a fraction', { ...bodyOf(psFiles), eligibleVoters: 1.5 }, 'body.invalid', 'eligibleVoters'],
    ['a huge number', { ...bodyOf(psFiles), eligibleVoters: 1e12 }, 'body.invalid', 'eligibleVoters'],
  ])('%s is named', async (_what, body, code, key) => {
    const reply = await create(body);
    expect(reply.status).toBe(422);
    const { complaints } = (await reply.json()) as { complaints: { code: string; params: { key: string } }[] };
    expect(complaints.map((item) => [item.code, item.params.key])).toContainEqual([code, key]);
  });

  it('that are too large are refused', async () => {
    const body = { ...bodyOf(psFiles), definition: { name: 'groot.xml', content: 'QUFB'.repeat(12_000_000) } };
    const reply = await create(body);
    expect(reply.status).toBe(422);
    expect(JSON.stringify(await reply.json())).toMatch(/body\.(invalid|tooLarge)/);
  });

  it('that are no JSON get a complaint, not a fault', async () => {
    const reply = await create('{"definition":');
    expect(reply.status).toBe(422);
    expect(await reply.json()).toMatchObject({ complaints: [{ code: 'body.notJson' }] });
  });

  it.each([
    ['a strange encoding', { 'Content-Encoding': 'bogus' }],
    ['a strange character set', { 'Content-Type': 'application/json; charset=foo' }],
  ])('in %s are the sender’s trouble', async (_what, headers) => {
    const reply = await administrator.send('POST', '/api/logins', { username: 'a', password: 'b' }, headers);
    expect(reply.status).toBe(422);
  });

  it('for a name that is not this machine’s are refused', async () => {
    const port = new URL(hall.address).port;
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request({ host: '127.0.0.1', port, path: '/api/status', headers: { Host: 'elsewhere.example' } }, (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });

  it('from nobody are not read when they carry files', async () => {
    const reply = await hall.visitor().send('POST', '/api/elections', 'x'.repeat(2_000_000));
    expect(reply.status).toBe(401);
  });

  it('have their faults answered without a stack or a path', async () => {
    const reply = await administrator.send('GET', '/api/elections/%E0%A4%A');
    expect(reply.status).toBeLessThan(500);
    expect(await reply.text()).not.toMatch(/node_modules|\.ts:/);
  });
});

describe('polling stations', () => {
  const params = { election: ps };
  const csv = (content: string) => ({ name: 'stembureaus.csv', content: Buffer.from(content).toString('base64') });
  const list = async () => unwrap(await administrator.client.call('getElection', { params })).stations;
  beforeEach(async () => {
    const body: Partial<ReturnType<typeof bodyOf>> = bodyOf(psFiles);
    delete body.stations;
    expect((await create(body)).status).toBe(200);
  });

  it('are typed, changed and removed', async () => {
    const station = { number: 7, name: 'De Bron', postalCode: '3811 LM', eligibleVoters: 900 };
    unwrap(await administrator.client.call('addStation', { params, body: station }));
    const twice = await administrator.client.call('addStation', { params, body: station });
    expect(twice.ok ? '' : twice.error).toMatchObject({ code: 'station.numberTaken' });
    const changed = { ...station, name: 'De Nieuwe Bron' };
    unwrap(await administrator.client.call('changeStation', { params: { ...params, station: 7 }, body: changed }));
    const other = await administrator.send('PUT', `/api/elections/${ps}/stations/7`, { ...changed, number: 8 });
    expect(other.status).toBe(422);
    expect(await list()).toEqual([changed]);
    unwrap(await administrator.client.call('removeStation', { params: { ...params, station: 7 } }));
    expect(await list()).toEqual([]);
    expect((await elections())[0]?.session.status).toBe('created');
  });

  it('come from a CSV, or not at all when something is wrong with it', async () => {
    const good = csv('nummer;naam;kiesgerechtigden\n1;Stadhuis;1200\n2;De Bron;900\n');
    const bad = csv('nummer;naam;kiesgerechtigden\n1;Stadhuis;1200\n1;;-5\n');
    const refused = await administrator.client.call('importStations', { params, body: { file: bad } });
    expect(refused.ok ? '' : refused.error.kind).toBe('complaints');
    expect(await list()).toEqual([]);
    expect(unwrap(await administrator.client.call('importStations', { params, body: { file: good } }))).toEqual({
      added: 2,
    });
    const again = await administrator.client.call('importStations', { params, body: { file: good } });
    expect(again.ok ? '' : again.error).toMatchObject({ code: 'station.listNotEmpty' });
  });

  it('are copied from the other election of the day, without its eligible voters', async () => {
    unwrap(await administrator.client.call('createElection', { body: bodyOf(abFiles) }));
    unwrap(await administrator.client.call('importStations', { params, body: { copyFrom: ab } }));
    const copied = await list();
    expect(copied.map((station) => station.number)).toEqual(
      day.elections[1]?.stations.stations.map((item) => item.number),
    );
    expect(copied.every((station) => station.eligibleVoters === undefined)).toBe(true);
  });
});

describe('accounts', () => {
  it('a coordinator makes typists only, and a closed account cannot log in', async () => {
    const coor = { username: 'coor', fullName: '', role: 'coordinator' } as const;
    const lead = unwrap(await administrator.client.call('addPerson', { body: coor }));
    const coordinator = await firstLogin(hall, { ...lead, account: { username: 'COOR' } }, password);
    const refused = await coordinator.send('POST', '/api/people', { ...coor, username: 'tweede' });
    expect(await refused.json()).toMatchObject({ code: 'people.roleNotYours' });
    const body = { username: 'invoerder07', fullName: '', role: 'typist' } as const;
    const slip = unwrap(await coordinator.client.call('addPerson', { body }));
    const { number } = slip.account;
    const typist = await firstLogin(hall, slip, password);
    const change = { fullName: 'Invoerder 07', active: false };
    unwrap(await coordinator.client.call('changePerson', { params: { number }, body: change }));
    expect((await typist.send('GET', '/api/my-drafts')).status).toBe(401);
    const reply = await hall.visitor().send('POST', '/api/logins', { username: 'invoerder07', password });
    expect(reply.status).toBe(401);
  });

  it('the last administrator stays', async () => {
    const body = { fullName: '', active: false };
    const result = await administrator.client.call('changePerson', { params: { number: 1 }, body });
    expect(result.ok ? '' : result.error).toMatchObject({ code: 'people.lastAdministrator' });
  });
});

it('a practice leaves no trace in a real election day', async () => {
  const other = await openHall();
  const visitor = other.visitor();
  unwrap(await visitor.client.call('openPractice', { body: {} }));
  const first = await visitor.send('POST', '/api/administrators', { username: 'beheer', fullName: '', password });
  expect(await first.json()).toMatchObject({ code: 'access.alreadyOpened' });
  const trainee = await other.logIn('beheerder');
  unwrap(await trainee.client.call('closePractice'));
  expect(unwrap(await visitor.client.call('getStatus')).opened).toBe('nothing');
  unwrap(await visitor.client.call('createAdministrator', { body: { username: 'beheer', fullName: '', password } }));
  expect(unwrap(await visitor.client.call('listElections'))).toEqual([]);
  await other.close();
});
