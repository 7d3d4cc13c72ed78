// LEESMIJ.txt: what is in the package and how anyone can check it, for people who never saw Telstaat.
import {
  formatCount,
  longDate,
  shaOnPaper,
  type Election,
  type Instant,
  type LedgerOnPaper,
  type Sha256,
} from '@telstaat/core';
import { packagePaths, type Names } from './paths.ts';
import { timeOnPaper } from './paper-time.ts';

export interface ReadmeInput {
  readonly election: Election;
  readonly createdAt: Instant;
  readonly programVersion: string;
  readonly names: Names;
  readonly ledger: LedgerOnPaper;
  readonly emlSha256: Sha256;
}

export function writeReadme(input: ReadmeInput): Uint8Array {
  return new TextEncoder().encode(lines(input).join('\r\n') + '\r\n');
}

function lines({ election, createdAt, programVersion, names, ledger, emlSha256 }: ReadmeInput): readonly string[] {
  const { code, name } = election.municipality;
  return [
    election.name,
    `Stemming op ${longDate(election.electionDate)}`,
    `Gemeente ${code} ${name}`,
    `Gemaakt op ${timeOnPaper(createdAt)} met Telstaat ${programVersion}`,
    '',
    ...(election.practice ? ['DIT IS EEN OEFENING. Dit is geen uitslag.', ''] : []),
    'WAT ZIT ERIN',
    '',
    names.report,
    '  Het proces-verbaal van het gemeentelijk stembureau. Afdrukken en ondertekenen.',
    names.count,
    '  Het telbestand (EML 510b) voor het centraal stembureau.',
    names.spreadsheet,
    '  Dezelfde aantallen als tabel (OSV4-3), voor een spreadsheet.',
    names.longTable,
    '  Dezelfde aantallen met één getal per regel, voor wie zelf wil rekenen.',
    names.stations,
    '  De stembureaus (EML 110b).',
    `${packagePaths.definition}`,
    `${packagePaths.candidates}`,
    '  De officiële bestanden waarmee is geteld, precies zoals ze zijn ontvangen.',
    'controle/',
    '  Per stembureau het telformulier zoals het twee keer is getypt, de optelling, en wat',
    '  verder in het proces-verbaal staat. Hierin staan namen: niet publiceren.',
    'manifest.json, SHA256SUMS',
    '  De inhoudsopgave en de SHA-256 van elk bestand.',
    '',
    'ZO CONTROLEERT U HET',
    '',
    '1. De vingerafdruk. Onder elke bladzijde van het proces-verbaal staat de digitale',
    '   vingerafdruk (SHA-256) van het telbestand. Die moet zijn:',
    `   ${shaOnPaper(emlSha256)}`,
    '2. Alle bestanden. Pak het zip-bestand uit en geef in die map de opdracht:',
    '   sha256sum -c SHA256SUMS          (Linux)',
    '   shasum -a 256 -c SHA256SUMS      (macOS)',
    `   certutil -hashfile ${names.count} SHA256   (Windows, per bestand)`,
    '3. Alles. Telstaat rekent alles na: elke optelling vanaf de telformulieren, het',
    '   telbestand, de tabellen en het proces-verbaal, tot op de byte:',
    '   telstaat verify PAKKET.zip',
    `4. Het logboek. Toen dit pakket werd gemaakt, telde het ${formatCount(ledger.events)} gebeurtenissen, met als kop:`,
    `   ${shaOnPaper(ledger.head)}`,
    '   Het begin daarvan staat ook onder elke bladzijde van het proces-verbaal.',
    '',
    'Pak het zip-bestand daarvoor niet eerst uit en weer in: dan is het niet meer hetzelfde.',
  ];
}
