// `telstaat verify`: recomputes everything in a package, and says so on the screen, as JSON and as paper to sign.
import { say, type Sha256, type Text, type VerificationReport } from '@telstaat/core';
import { unpack } from '@telstaat/seal';
import type { GivenInput } from '@telstaat/server';
import type { Command, ExitCode, Typed } from '../command.ts';
import { readNamedFile, Unusable, writeNamedFile } from '../files.ts';
import { verificationLines } from '../verification-lines.ts';

const texts = {
  noZip: {
    nl: 'Het bestand {path} is geen zip-bestand. Een pakket van Telstaat is dat wel.',
    en: 'The file {path} is not a zip file. A package of Telstaat is one.',
  },
  noKey: {
    nl: '--key {given}: dit is geen vingerafdruk van een sleutel en geen bestand. Geef de twaalf woorden of de zestien groepen van het sleutelblad tussen aanhalingstekens, een sleutelbestand (PEM) of een pakket.',
    en: '--key {given}: this is no fingerprint of a key and no file. Give the twelve words or the sixteen groups of the key sheet in quotation marks, a key file (PEM) or a package.',
  },
  unknownId: {
    nl: 'Er is geen controle {id}. Alle nummers staan in docs/generated/verification.md.',
    en: 'There is no check {id}. All numbers stand in docs/generated/verification.md.',
  },
  written: { nl: '{path} is geschreven.', en: '{path} was written.' },
} as const satisfies Record<string, Text>;

const exitCodes = { passed: 0, failed: 1, incomplete: 3 } as const satisfies Record<
  VerificationReport['verdict'],
  ExitCode
>;

export const verify: Command = {
  name: 'verify',
  summary: {
    nl: 'Reken een pakket helemaal na: handtekening, logboek, formulieren, totalen, bestanden en documenten',
    en: 'Recompute a whole package: signature, log, forms, totals, files and documents',
  },
  args: [
    {
      name: { nl: 'PAKKET.zip', en: 'PACKAGE.zip' },
      summary: { nl: 'Een pakket dat Telstaat maakte', en: 'A package that Telstaat made' },
      occurs: 'once',
    },
  ],
  options: [
    {
      name: 'definition',
      value: { nl: 'PAKKET.zip|SHA-256', en: 'PACKAGE.zip|SHA-256' },
      summary: {
        nl: 'Wat vóór de verkiezingsdag is vastgelegd: het definitiepakket, of zijn vingerafdruk van papier',
        en: 'What was fixed before election day: the definition package, or its fingerprint from paper',
      },
    },
    {
      name: 'key',
      value: { nl: 'WOORDEN|GROEPEN|SLEUTEL.pem|PAKKET.zip', en: 'WORDS|GROUPS|KEY.pem|PACKAGE.zip' },
      summary: {
        nl: 'De sleutel waarmee het pakket ondertekend moet zijn: van het sleutelblad, uit een bestand, of die van een ander pakket; een publicatie wordt ook met dat pakket vergeleken',
        en: 'The key with which the package must be signed: from the key sheet, of a file, or that of another package; a publication is compared with that package too',
      },
    },
    {
      name: 'exclude',
      value: { nl: 'NUMMERS', en: 'NUMBERS' },
      summary: {
        nl: 'Sla deze controles over, bijvoorbeeld 08.01,08.03; het pakket is dan niet goedgekeurd',
        en: 'Leave these checks out, for example 08.01,08.03; the package is then not approved',
      },
    },
    {
      name: 'report',
      value: { nl: 'BESTAND.pdf', en: 'FILE.pdf' },
      summary: {
        nl: 'Schrijf het controleverslag, met wat mensen met de hand controleren en ondertekenen',
        en: 'Write the report of the verification, with what people check by hand and sign',
      },
    },
    {
      name: 'json',
      value: { nl: 'BESTAND.json', en: 'FILE.json' },
      summary: { nl: 'Schrijf de uitslag als JSON; - is het scherm', en: 'Write the outcome as JSON; - is the screen' },
    },
    {
      name: 'force',
      summary: { nl: 'Overschrijf bestanden die er al zijn', en: 'Overwrite files that are there already' },
    },
  ],
  details: {
    nl: 'Afloop: 0 alles wat van toepassing is, klopt; 1 er is een fout; 2 verkeerd gebruik of het bestand kan niet worden gelezen;\n3 iets kon niet worden uitgevoerd of is overgeslagen.\nVoorbeeld: telstaat verify pakket.zip --definition definitie.zip --key "anker boom citroen …" --report controleverslag.pdf',
    en: 'Exit code: 0 everything that applies is right; 1 something is wrong; 2 wrong use, or the file cannot be read;\n3 something could not be carried out or was excluded.\nExample: telstaat verify package.zip --definition definition.zip --key "anker boom citroen …" --report report.pdf',
  },
  async run({ typed, language, terminal }) {
    const file = readNamedFile(typed.args[0] ?? '');
    if (isNoZip(file.bytes)) throw new Unusable(texts.noZip, { path: file.path });
    // Loaded here: commands that only read a file need no server.
    const { drawVerificationReport, readGiven, realWorld, verifyPackage } = await import('@telstaat/server');
    const given = readGiven({ ...givenDefinition(typed), ...(await givenKey(typed)) });
    // A wrong file given beside it says nothing of the package: that must not be called wrong.
    for (const read of [given.definition?.digest, given.key?.claim])
      if (read && !read.ok) throw new Unusable(read.error, {});
    const exclude = await excluded(typed);
    const at = realWorld.now();
    const report = await verifyPackage(file.bytes, {
      ...{ at, given, exclude, file: file.name },
    });
    const [json, paper] = [typed.textIfGiven('json'), typed.textIfGiven('report')];
    if (json === '-') terminal.out(jsonOf(report));
    else for (const line of verificationLines(file.path, report, language)) terminal.out(`${line}\n`);
    const overwrite = typed.has('force') ? 'yes' : 'no';
    const write = async (path: string, bytes: Uint8Array): Promise<void> => {
      await writeNamedFile(path, bytes, { overwrite });
      terminal.err(`${say(texts.written, language, { path })}\n`);
    };
    if (json !== undefined && json !== '-') await write(json, new TextEncoder().encode(jsonOf(report)));
    if (paper !== undefined) await write(paper, drawVerificationReport(report, at));
    return exitCodes[report.verdict];
  },
};

function jsonOf(report: VerificationReport): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** Nothing of a zip is in it: that is another file, not a package that was damaged. */
function isNoZip(bytes: Uint8Array): boolean {
  const opened = unpack(bytes);
  return !opened.ok && opened.error.some(({ code }) => code === 'archive.empty' || code === 'archive.notAZip');
}

/** As typed from paper, in groups or without, or the name of a file. */
function givenDefinition(typed: Typed): Pick<GivenInput, 'definition'> {
  const given = typed.textIfGiven('definition');
  if (given === undefined) return {};
  const digest = given.replaceAll(/\s/g, '').toLowerCase();
  const isDigest = /^[0-9a-f]{64}$/.test(digest);
  return { definition: isDigest ? { digest: digest as Sha256 } : { bytes: readNamedFile(given).bytes } };
}

/** As typed from paper, or the name of a file. */
async function givenKey(typed: Typed): Promise<Pick<GivenInput, 'key'>> {
  const given = typed.textIfGiven('key');
  if (given === undefined) return {};
  const { readTypedKey } = await import('@telstaat/server');
  const key = readTypedKey(given);
  if (key.ok) return { key: key.value };
  // Many words are a fingerprint with a slip in it rather than a file.
  if (given.trim().split(/\s+/).length > 4) throw new Unusable(texts.noKey, { given });
  return { key: { bytes: readNamedFile(given).bytes } };
}

async function excluded(typed: Typed): Promise<readonly string[]> {
  const { checkCatalogue } = await import('@telstaat/server');
  const ids = (typed.textIfGiven('exclude') ?? '').split(',').map((id) => id.trim());
  const wanted = ids.filter((id) => id !== '');
  const unknown = wanted.find((id) => !checkCatalogue.some((check) => check.id === id));
  if (unknown !== undefined) throw new Unusable(texts.unknownId, { id: unknown });
  return wanted;
}
