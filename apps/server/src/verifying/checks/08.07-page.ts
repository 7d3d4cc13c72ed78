// The page of a publication says what the other files in it say, and nothing else.
import { tidyLine, type VerificationFinding } from '@telstaat/core';
import { publicationPaths } from '../../packaging/publication.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing, otherBytes } from '../findings.ts';
import { remakePage } from '../remade-page.ts';

const file = publicationPaths.page;
const aName = /<bdi>([^<]*)<\/bdi>/g;
/** Where and when the session was stands in the report only. */
const session = / Zitting: <bdi>([^<]*)<\/bdi>, ([a-z]+ \d{1,2} [a-z]+ \d{4}, \d\d:\d\d uur)\./;
/** What the page may write after the name of a candidate in the table: a first name and a gender. */
const firstNameAndGender = /^( \(.+\))?( \([mvx]\))?$/;

function samePage(evidence: Evidence): CheckOutcome {
  const { sealed, paper } = evidence;
  const bytes = sealed?.read(file);
  const remade = remakePage(evidence);
  if (!bytes || remade === undefined || !paper?.ok) return 'notCarriedOut';
  const text = Buffer.from(bytes).toString('utf8');
  const [said = '', place = '', moment = ''] = session.exec(text) ?? [];
  // The models of 2022-2025 have it on the second page.
  const front = paper.value.pages.slice(0, 2).flat();
  const page = text.replace(said, () => '');
  return [
    ...otherBytes(file, ...framesOf(remade, page), {
      nl: 'De pagina is niet wat uit de andere bestanden van de publicatie volgt.',
      en: 'The page is not what follows from the other files of the publication.',
    }),
    ...otherNames(namesIn(remade), namesIn(page)),
    ...[place, moment]
      .filter((piece) => !closed(front.join('')).includes(closed(plain(piece))))
      .map((found) => ({
        ...{ file, field: 'Zitting', found },
        text: { nl: 'Dit staat niet in het proces-verbaal.', en: 'This does not stand in the report.' },
      })),
  ];
}

function framesOf(...pages: readonly [string, string]): readonly [Uint8Array, Uint8Array] {
  const frame = (page: string): Uint8Array => Buffer.from(page.replaceAll(aName, '<bdi></bdi>'));
  return [frame(pages[0]), frame(pages[1])];
}

function namesIn(page: string): readonly string[] {
  return [...page.matchAll(aName)].map(([, text = '']) => tidyLine(text));
}

function otherNames(expected: readonly string[], found: readonly string[]): readonly VerificationFinding[] {
  return found.flatMap((name, index) => {
    const right = expected[index] ?? '';
    const isIt = name.startsWith(right) && firstNameAndGender.test(name.slice(right.length));
    return isIt ? [] : differing({ file, field: 'naam' }, right, name);
  });
}

/** Lines of a PDF break where they will. */
function closed(text: string): string {
  return text.replaceAll(/\s/g, '');
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

export const publishedPage: Check = {
  id: '08.07',
  phases: ['publication'],
  category: 'evidence',
  remakes: 'bytes',
  name: {
    nl: 'De pagina is uit de andere bestanden opnieuw te maken',
    en: 'The page can be made again of the other files',
  },
  statement: {
    nl: 'index.html, opnieuw gemaakt uit de andere bestanden, is byte voor byte die in de publicatie; alleen een voornaam en geslacht achter de naam van een kandidaat staan in geen ander bestand, en plaats en tijd van de zitting staan op de eerste twee bladzijden van het proces-verbaal.',
    en: 'index.html, made again of the other files, is byte for byte the one in the publication; only a first name and gender after the name of a candidate stand in no other file, and place and time of the session stand on the first two pages of the report.',
  },
  source: 'docs/package-format.md, publication',
  run: samePage,
};
