// The tables of the page that a municipality publishes: by municipality, list, candidate, station and file.
import {
  candidateOnPaper,
  candidateVotes,
  formatCount,
  listName,
  listTotal,
  numbersInWords,
  type CandidateList,
  type CountField,
  type Election,
  type PollingStation,
  type Sha256,
  type Sheet,
  type StationNumber,
  type Totals,
} from '@telstaat/core';
import { sha256Hex, type RoledFile } from '@telstaat/seal';
import type { Counted } from './derive.ts';
import { html, name, type Html } from './html.ts';
import type { Names } from './paths.ts';
import type { NumberedKey } from '../keys/key-ring.ts';

/** What the page says of the count: no more than whoever has the publication knows too, so that they can make the page again. */
export interface PageCount extends Pick<Counted, 'details' | 'createdAt'> {
  readonly election: Pick<Election, PageElectionMember>;
  readonly stations: readonly Pick<PollingStation, 'number' | 'name'>[];
  /** Of each station the numbers that count. */
  readonly sheets: readonly { readonly station: StationNumber; readonly counts: Sheet['counts'] }[];
}

type PageElectionMember = 'name' | 'municipality' | 'practice' | 'electionDate' | 'lists' | 'eligibleVoters';

export interface PageInput {
  readonly counted: PageCount;
  readonly totals: Pick<Totals, 'counts' | 'more' | 'fewer'>;
  readonly names: Names;
  readonly emlSha256: Sha256;
  /** The key that signs it. */
  readonly key: NumberedKey;
  /** Everything else in the publication. */
  readonly files: readonly RoledFile[];
}

const rows: readonly (readonly [code: string, label: string, field: CountField])[] = [
  ['A', 'Stempassen', 'voters.pollCards'],
  ['B', 'Volmachtbewijzen', 'voters.proxyCertificates'],
  ['C', 'Kiezerspassen', 'voters.voterCards'],
  ['D', 'Toegelaten kiezers', 'voters.total'],
  ['E', 'Stemmen op kandidaten', 'votes.candidates'],
  ['F', 'Blanco stemmen', 'votes.blank'],
  ['G', 'Ongeldige stemmen', 'votes.invalid'],
  ['H', 'Uitgebrachte stemmen', 'votes.total'],
  ['I', 'Méér uitgebrachte stemmen dan toegelaten kiezers', 'differences.more'],
  ['J', 'Minder uitgebrachte stemmen dan toegelaten kiezers', 'differences.fewer'],
];

/** H is not on every form: it is E, F and G together. */
function countOf(counts: Sheet['counts'], field: CountField): number {
  const at = (one: CountField): number => counts[one] ?? 0;
  return field === 'votes.total' ? at('votes.candidates') + at('votes.blank') + at('votes.invalid') : at(field);
}

function number(value: number): Html {
  return html`<td class="n">${formatCount(value)}</td>`;
}

export function figures({ counted, totals }: PageInput): Html {
  const told = (stationNumbers: readonly number[], words: string): Html | '' =>
    stationNumbers.length === 0
      ? ''
      : html`<p>
          Stembureaus met ${words} uitgebrachte stemmen dan toegelaten kiezers: ${numbersInWords(stationNumbers)}.
        </p>`;
  return html`<section aria-labelledby="aantallen">
    <h2 id="aantallen">Aantallen van de gemeente</h2>
    <table>
      <caption>
        Kiezers en stemmen
      </caption>
      <thead>
        <tr>
          <th scope="col">Letter</th>
          <th scope="col">Wat</th>
          <th scope="col" class="n">Aantal</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>Z</td>
          <th scope="row">Kiesgerechtigden</th>
          ${number(counted.election.eligibleVoters)}
        </tr>
        ${rows.map(
          ([code, label, field]) =>
            html` <tr>
              <td>${code}</td>
              <th scope="row">${label}</th>
              ${number(countOf(totals.counts, field))}
            </tr>`,
        )}
      </tbody>
    </table>
    ${told(totals.more, 'méér')} ${told(totals.fewer, 'minder')}
  </section>`;
}

/** Votes in hundredths of all votes on candidates, rounded half up: `12,5 %`. */
function share(votes: number, all: number): string {
  if (all === 0) return '';
  const thousandths = Math.floor((votes * 2000 + all) / (2 * all));
  return `${formatCount(Math.floor(thousandths / 10))},${thousandths % 10} %`;
}

export function lists(input: PageInput): Html {
  const { counted, totals } = input;
  const all = totals.counts['votes.candidates'] ?? 0;
  const votesOf = (list: CandidateList): number => totals.counts[listTotal(list.number)] ?? 0;
  return html`<section aria-labelledby="lijsten">
    <h2 id="lijsten">Stemmen per lijst en kandidaat</h2>
    <table>
      <caption>
        Stemmen per lijst
      </caption>
      <thead>
        <tr>
          <th scope="col" class="n">Lijst</th>
          <th scope="col">Naam</th>
          <th scope="col" class="n">Stemmen</th>
          <th scope="col" class="n">Deel</th>
        </tr>
      </thead>
      <tbody>
        ${counted.election.lists.map(
          (list) =>
            html` <tr>
              <td class="n">${list.number}</td>
              <th scope="row"><a href="#lijst-${list.number}">${name(listName(list))}</a></th>
              ${number(votesOf(list))}
              <td class="n">${share(votesOf(list), all)}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <td></td>
          <th scope="row">Samen</th>
          ${number(all)}
          <td></td>
        </tr>
      </tfoot>
    </table>
    ${counted.election.lists.map((list) => candidates(list, totals))}
  </section>`;
}

function candidates(list: CandidateList, { counts }: PageInput['totals']): Html {
  return html` <h3 id="lijst-${list.number}">Lijst ${list.number} ${name(listName(list))}</h3>
    <table>
      <caption>
        Stemmen per kandidaat van lijst ${list.number}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="n">Nr.</th>
          <th scope="col">Kandidaat</th>
          <th scope="col" class="n">Stemmen</th>
        </tr>
      </thead>
      <tbody>
        ${list.candidates.map(
          (candidate) =>
            html` <tr>
              <td class="n">${candidate.number}</td>
              <th scope="row">${name(candidateOnPaper(candidate))}</th>
              ${number(counts[candidateVotes(list.number, candidate.number)] ?? 0)}
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <td></td>
          <th scope="row">Samen</th>
          ${number(counts[listTotal(list.number)] ?? 0)}
        </tr>
      </tfoot>
    </table>`;
}

interface CountedStation {
  readonly station: PageCount['stations'][number];
  readonly counts: Sheet['counts'];
  readonly papers: readonly RoledFile[];
}

export function stations(input: PageInput): Html {
  const { counted, files } = input;
  const sheets = new Map(counted.sheets.map(({ station, counts }) => [station, counts]));
  const all = counted.stations.map((station): CountedStation => ({
    station,
    counts: sheets.get(station.number) ?? {},
    papers: files.filter(({ path, role }) => role === 'paper' && path.endsWith(`_Stembureau_${station.number}.pdf`)),
  }));
  return html`<section aria-labelledby="stembureaus">
    <h2 id="stembureaus">Per stembureau</h2>
    <p>
      De aantallen per kandidaat staan op het papier van het stembureau en in de tabellen onder
      <a href="#bestanden">Bestanden</a>.
    </p>
    ${stationTable(all)} ${stationLists(all, counted.election.lists)}
  </section>`;
}

const stationFields = ['voters.total', 'votes.candidates', 'votes.blank', 'votes.invalid', 'votes.total'] as const;
const stationHeaders = ['Toegelaten kiezers', 'Op kandidaten', 'Blanco', 'Ongeldig', 'Uitgebracht'] as const;

function stationTable(all: readonly CountedStation[]): Html {
  return html`<div class="wide" role="region" aria-label="Kiezers en stemmen per stembureau" tabindex="0">
    <table>
      <caption>
        Kiezers en stemmen per stembureau
      </caption>
      <thead>
        <tr>
          <th scope="col" class="n">Nr.</th>
          <th scope="col">Stembureau</th>
          ${stationHeaders.map((header) => html`<th scope="col" class="n">${header}</th>`)}
          <th scope="col">Papier</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          ({ station, counts, papers }) =>
            html` <tr>
              <td class="n">${station.number}</td>
              <th scope="row">${name(station.name)}</th>
              ${stationFields.map((field) => number(countOf(counts, field)))}
              <td>
                ${papers.map(({ path }, index) => html`${index > 0 ? html`<br />` : ''}<a href="${hrefOf(path)}">${modelIn(path)}<span class="skip"> van stembureau ${station.number}</span></a>`)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function stationLists(all: readonly CountedStation[], some: readonly CandidateList[]): Html {
  return html`<div class="wide" role="region" aria-label="Stemmen per lijst per stembureau" tabindex="0">
    <table>
      <caption>
        Stemmen per lijst per stembureau
      </caption>
      <thead>
        <tr>
          <th scope="col" class="n">Nr.</th>
          <th scope="col">Stembureau</th>
          ${some.map((list) => html`<th scope="col" class="n">Lijst ${list.number}<br />${name(listName(list))}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${all.map(
          ({ station, counts }) =>
            html` <tr>
              <td class="n">${station.number}</td>
              <th scope="row">${name(station.name)}</th>
              ${some.map((list) => number(counts[listTotal(list.number)] ?? 0))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function hrefOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** `Model N 10-1` of `stembureaus/Model_N_10_1_PS2027_X_Stembureau_3.pdf`. */
function modelIn(path: string): string {
  const [, model = path] = /Model_(.+?)_(?:PS|AB)\d{4}/.exec(path) ?? [];
  return model.replaceAll('_', ' ');
}

export function filesSection({ files, names }: PageInput): Html {
  const about: Readonly<Record<string, string>> = {
    [names.report]: 'Proces-verbaal van het gemeentelijk stembureau, zonder de namen van wie aanwezig waren',
    [names.count]: 'Telbestand (EML 510b)',
    [names.spreadsheet]: 'Tabel met een kolom per stembureau (OSV4-3), voor een spreadsheet',
    [names.longTable]: 'Tabel met één getal per regel, voor wie zelf wil rekenen',
    [names.stations]: 'Lijst van stembureaus (EML 110b)',
  };
  const sorted = [...files].sort(
    (a, b) => Number(a.role === 'paper') - Number(b.role === 'paper') || (a.path < b.path ? -1 : 1),
  );
  return html`<section aria-labelledby="bestanden">
    <h2 id="bestanden">Bestanden</h2>
    <p>
      De papieren van de stembureaus zijn overgenomen van het papier waarop is geteld. Het papier zelf, ondertekend, is
      het origineel.
    </p>
    <div class="wide" role="region" aria-label="Bestanden, met hun digitale vingerafdruk" tabindex="0">
      <table>
        <caption>
          Bestanden, met hun digitale vingerafdruk
        </caption>
        <thead>
          <tr>
            <th scope="col">Bestand</th>
            <th scope="col">Wat het is</th>
            <th scope="col" class="n">Bytes</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          ${sorted.map(
            ({ path, bytes }) =>
              html` <tr>
                <th scope="row"><a href="${hrefOf(path)}">${path}</a></th>
                <td>${about[path] ?? 'Papier van een stembureau'}</td>
                ${number(bytes.length)}
                <td class="sha">${sha256Hex(bytes)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
