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
import { fingerprint, keyPath, signaturePath, statementPath, type PackageKind } from '@telstaat/seal';
import { packagePaths, type Names } from './paths.ts';
import { timeOnPaper } from './paper-time.ts';
import type { NumberedKey } from '../keys/key-ring.ts';

interface AnyReadme {
  readonly election: Election;
  readonly createdAt: Instant;
  readonly programVersion: string;
  readonly names: Names;
  readonly ledger: LedgerOnPaper;
  readonly definition: Sha256;
  readonly key: NumberedKey;
}

export interface ReadmeInput extends AnyReadme {
  readonly emlSha256: Sha256;
}

export interface DefinitionReadmeInput extends AnyReadme {
  /** Entry had begun already. */
  readonly isLate: boolean;
}

/** Of the results. */
export function writeReadme(input: ReadmeInput): Uint8Array {
  const { names, emlSha256 } = input;
  return written([
    ...heading(input),
    ...section('WAT ZIT ERIN', [
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
      ...sources,
      'controle/',
      '  Per stembureau het telformulier zoals het twee keer is getypt, de optelling, en wat',
      '  verder in het proces-verbaal staat. Hierin staan namen: niet publiceren.',
      ...proofs,
    ]),
    ...section('ZO CONTROLEERT U HET', [
      '1. De vingerafdruk. Onder elke bladzijde van het proces-verbaal staat de digitale',
      '   vingerafdruk (SHA-256) van het telbestand. Die moet zijn:',
      `   ${shaOnPaper(emlSha256)}`,
      ...sums(2, names.count),
      ...signature(3, 'results', input),
      ...log(4, input, ['Het begin daarvan staat ook onder elke bladzijde van het proces-verbaal.']),
      '5. Waarop het rust. Wat vóór de verkiezingsdag is vastgelegd, moet hetzelfde zijn als',
      '   nu. De vingerafdruk van controle/definitie.json is:',
      `   ${shaOnPaper(input.definition)}`,
      '   Vergelijk die met het pakket verkiezingsgegevens dat eerder is gemaakt.',
      ...everything(6, [
        'Telstaat rekent alles na: elke optelling vanaf de telformulieren, het telbestand, de',
        'tabellen en het proces-verbaal, tot op de byte. Het losse programma is van een andere',
        'hand, en doet hetzelfde voor alles behalve het proces-verbaal.',
      ]),
    ]),
    untouched,
  ]);
}

/** Of what is fixed before election day. */
export function writeDefinitionReadme(input: DefinitionReadmeInput): Uint8Array {
  const { names, isLate } = input;
  return written([
    ...heading(input),
    'Dit pakket legt vast waarmee wordt geteld: de verkiezing, de lijsten, de stembureaus en',
    'het formulier. Het bevat geen uitslag.',
    '',
    ...(isLate ? ['LET OP: toen dit pakket werd gemaakt, was de invoer al begonnen.', ''] : []),
    ...section('WAT ZIT ERIN', [
      names.stations,
      '  De stembureaus (EML 110b).',
      ...sources,
      packagePaths.fixed,
      '  Wat is vastgelegd. Het pakket met de uitslag moet hetzelfde bestand bevatten.',
      ...proofs,
    ]),
    ...section('ZO CONTROLEERT U HET', [
      '1. Wat is vastgelegd. Bewaar deze vingerafdruk van controle/definitie.json, op papier,',
      '   en vergelijk hem straks met die in het pakket met de uitslag:',
      `   ${shaOnPaper(input.definition)}`,
      ...sums(2, names.stations),
      ...signature(3, 'definition', input),
      ...log(4, input, []),
      ...everything(5, ['Die gaan na of alles er is, bij elkaar past en volgt uit de officiële bestanden.']),
    ]),
    untouched,
  ]);
}

function written(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join('\r\n') + '\r\n');
}

function heading({ election, createdAt, programVersion }: AnyReadme): readonly string[] {
  const { code, name } = election.municipality;
  return [
    election.name,
    `Stemming op ${longDate(election.electionDate)}`,
    `Gemeente ${code} ${name}`,
    `Gemaakt op ${timeOnPaper(createdAt)} met Telstaat ${programVersion}`,
    '',
    ...(election.practice ? ['DIT IS EEN OEFENING. Dit is geen uitslag.', ''] : []),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return [title, '', ...lines, ''];
}

const sources = [
  packagePaths.definition,
  packagePaths.candidates,
  '  De officiële bestanden waarmee is geteld, precies zoals ze zijn ontvangen.',
];

const proofs = [
  packagePaths.log,
  '  Het logboek: alles wat met dit programma is gedaan, vanaf het begin, zonder namen.',
  'controle/sleutels/',
  '  De openbare sleutels waarmee deze gemeente heeft ondertekend.',
  'manifest.json, SHA256SUMS',
  '  De inhoudsopgave en de SHA-256 van elk bestand.',
  `${statementPath}, ${signaturePath}`,
  '  Wat is ondertekend, en de digitale handtekening (Ed25519).',
];

function sums(step: number, example: string): readonly string[] {
  return [
    `${step}. Alle bestanden. Pak het zip-bestand uit en geef in die map de opdracht:`,
    '   sha256sum -c SHA256SUMS          (Linux)',
    '   shasum -a 256 -c SHA256SUMS      (macOS)',
    `   certutil -hashfile ${example} SHA256   (Windows, per bestand)`,
  ];
}

function signature(step: number, kind: PackageKind, { key }: AnyReadme): readonly string[] {
  const { groups, words } = fingerprint(key.publicKey);
  const rows = [words.slice(0, 6), words.slice(6)];
  return [
    `${step}. De handtekening. Geef in die map ook deze twee opdrachten:`,
    '   sha256sum SHA256SUMS',
    `   De uitkomst moet gelijk zijn aan de laatste regel van ${statementPath}.`,
    `   openssl pkeyutl -verify -pubin -inkey ${keyPath(kind, key.number)} \\`,
    `     -rawin -in ${statementPath} -sigfile ${signaturePath}`,
    '   Er hoort te staan: Signature Verified Successfully.',
    `   Is het de sleutel van de gemeente? De vingerafdruk van sleutel ${key.number} staat op het`,
    '   sleutelblad, dat vóór de verkiezingsdag is ondertekend. Daar moet staan:',
    `   ${groups.join(' ')}`,
    ...rows.map((row) => `   ${row.join(' ')}`),
  ];
}

function log(step: number, { ledger }: AnyReadme, more: readonly string[]): readonly string[] {
  return [
    `${step}. Het logboek. Toen dit pakket werd gemaakt, telde het ${formatCount(ledger.events)} gebeurtenissen, met als kop:`,
    `   ${shaOnPaper(ledger.head)}`,
    ...more.map((line) => `   ${line}`),
  ];
}

function everything(step: number, what: readonly string[]): readonly string[] {
  return [
    `${step}. Alles, met Telstaat of met het losse programma check_package.py:`,
    '   telstaat verify PAKKET.zip',
    '   python3 check_package.py PAKKET.zip',
    ...what.map((line) => `   ${line}`),
  ];
}

const untouched = 'Pak het zip-bestand daarvoor niet eerst uit en weer in: dan is het niet meer hetzelfde.';
