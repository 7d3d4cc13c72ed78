// What can be wrong with a package, as data: one item per kind, in the words of whoever received it.
import type { Complaint, ComplaintKind, TextParams } from '@telstaat/core';

const ask = {
  nl: 'Vraag de afzender om het pakket opnieuw te geven en controleer het dan nog eens.',
  en: 'Ask the sender for the package again and verify that.',
};
const doNotUse = {
  nl: 'Gebruik dit pakket niet. Neem contact op met de afzender en laat het onderzoeken.',
  en: 'Do not use this package. Contact the sender and have it examined.',
};
const notOurs = {
  nl: 'Open dit bestand niet met een ander programma. Vraag de afzender wat het is.',
  en: 'Do not open this file with another program. Ask the sender what it is.',
};
const original = {
  nl: 'Gebruik het zip-bestand dat Telstaat maakte. Alleen de inhoud nakijken kan met SHA256SUMS.',
  en: 'Use the zip that Telstaat wrote. The contents alone can be checked with SHA256SUMS.',
};

function kind(nl: string, en: string, hint: ComplaintKind['hint']): ComplaintKind {
  return { severity: 'error', text: { nl, en }, hint };
}

export const sealComplaintKinds = {
  'archive.empty': kind('Het bestand is leeg.', 'The file is empty.', ask),
  'archive.tooLarge': kind(
    'Het bestand is groter dan {megabytes} MB. Zo groot is geen pakket van Telstaat.',
    'The file is larger than {megabytes} MB. No package of Telstaat is that large.',
    notOurs,
  ),
  'archive.notAZip': kind('Dit is geen zip-bestand.', 'This is not a zip file.', ask),
  'archive.truncated': kind(
    'Het zip-bestand is afgebroken: het einde ontbreekt.',
    'The zip was cut off: its end is missing.',
    ask,
  ),
  'archive.trailing': kind(
    'Achter het einde van het zip-bestand staan nog {bytes} bytes.',
    'There are {bytes} more bytes behind the end of the zip.',
    doNotUse,
  ),
  'archive.tooManyEntries': kind(
    'Het zip-bestand heeft meer dan {most} bestanden.',
    'The zip has more than {most} files.',
    notOurs,
  ),
  'archive.bomb': kind(
    'Uitgepakt wordt dit zip-bestand veel te groot (een "zipbom"). Er is niets uitgepakt.',
    'Unpacked, this zip becomes far too large (a "zip bomb"). Nothing was unpacked.',
    notOurs,
  ),
  'archive.encrypted': kind(
    'Het bestand {file} is met een wachtwoord versleuteld. Telstaat versleutelt nooit.',
    'The file {file} is encrypted with a password. Telstaat never encrypts.',
    notOurs,
  ),
  'archive.link': kind(
    '{file} is een verwijzing naar een andere plek, geen gewoon bestand.',
    '{file} is a link to another place, not an ordinary file.',
    doNotUse,
  ),
  'archive.unsafePath': kind('De bestandsnaam {file} is niet veilig.', 'The file name {file} is not safe.', doNotUse),
  'archive.doublePath': kind(
    'De bestandsnaam {file} komt twee keer voor.',
    'The file name {file} occurs twice.',
    doNotUse,
  ),
  'archive.repacked': kind(
    'Dit zip-bestand is niet door Telstaat gemaakt, of door een ander programma opnieuw ingepakt.',
    'This zip was not made by Telstaat, or was packed again by another program.',
    original,
  ),
  'archive.changed': kind(
    'Het bestand {file} is veranderd nadat het pakket werd gemaakt.',
    'The file {file} was changed after the package was made.',
    doNotUse,
  ),
  'archive.structure': kind(
    'De opbouw van het zip-bestand is veranderd nadat het pakket werd gemaakt.',
    'The structure of the zip was changed after the package was made.',
    doNotUse,
  ),
  'manifest.missing': kind(
    '{file} ontbreekt. Dit is geen pakket van Telstaat.',
    '{file} is missing. This is not a package of Telstaat.',
    notOurs,
  ),
  'manifest.unreadable': kind(
    'De inhoudsopgave {file} is niet te lezen ({where}).',
    'The manifest {file} cannot be read ({where}).',
    doNotUse,
  ),
  'manifest.newer': kind(
    'Dit pakket is gemaakt met een nieuwere versie van Telstaat ({version}).',
    'This package was made by a newer version of Telstaat ({version}).',
    {
      nl: 'Controleer het met de nieuwste versie van Telstaat.',
      en: 'Verify it with the newest version of Telstaat.',
    },
  ),
  'manifest.notCanonical': kind(
    'De inhoudsopgave {file} is niet geschreven zoals Telstaat dat doet.',
    'The manifest {file} is not written as Telstaat does.',
    doNotUse,
  ),
  'manifest.fileMissing': kind(
    'Het bestand {file} staat in de inhoudsopgave, maar zit niet in het pakket.',
    'The file {file} stands in the manifest but is not in the package.',
    doNotUse,
  ),
  'manifest.fileAdded': kind(
    'Het bestand {file} zit in het pakket, maar staat niet in de inhoudsopgave.',
    'The file {file} is in the package but not in the manifest.',
    doNotUse,
  ),
  'hash.manifest': kind(
    'De SHA-256 of grootte van {file} is anders dan in manifest.json.',
    'The SHA-256 or size of {file} differs from manifest.json.',
    doNotUse,
  ),
  'hash.sums': kind(
    'De SHA-256 van {file} is anders dan in SHA256SUMS.',
    'The SHA-256 of {file} differs from SHA256SUMS.',
    doNotUse,
  ),
  'hash.sumsUnreadable': kind(
    'SHA256SUMS is niet geschreven zoals Telstaat dat doet, of noemt andere bestanden.',
    'SHA256SUMS is not written as Telstaat does, or names other files.',
    doNotUse,
  ),
  'signature.missing': kind(
    '{file} ontbreekt: het pakket is niet ondertekend, of niet afgemaakt.',
    '{file} is missing: the package is not signed, or was not finished.',
    doNotUse,
  ),
  'signature.newer': kind(
    'De handtekening in {file} is van een nieuwere versie van Telstaat.',
    'The signature in {file} is of a newer version of Telstaat.',
    {
      nl: 'Controleer het pakket met de nieuwste versie van Telstaat.',
      en: 'Verify the package with the newest version of Telstaat.',
    },
  ),
  'signature.unreadable': kind(
    '{file} is niet geschreven zoals Telstaat dat doet.',
    '{file} is not written as Telstaat does.',
    doNotUse,
  ),
  'signature.otherPackage': kind(
    'De handtekening hoort bij een ander pakket: {what} in {file} is anders.',
    'The signature belongs to another package: {what} in {file} differs.',
    doNotUse,
  ),
  'signature.invalid': kind(
    'De handtekening {file} klopt niet: het pakket is niet met deze sleutel ondertekend.',
    'The signature {file} is wrong: the package was not signed with this key.',
    doNotUse,
  ),
  'signature.unknownKey': kind(
    'De sleutel waarmee is ondertekend, zit niet in het pakket ({file}).',
    'The key that signed is not in the package ({file}).',
    doNotUse,
  ),
} as const satisfies Record<string, ComplaintKind>;

export type SealComplaintCode = keyof typeof sealComplaintKinds;
export type SealComplaint = Complaint<SealComplaintCode>;

/** A complaint about one file, or about the zip as a whole when `path` is left out. */
export function sealComplaint(code: SealComplaintCode, path?: string, params: TextParams = {}): SealComplaint {
  const { severity } = sealComplaintKinds[code];
  if (path === undefined) return { code, severity, params };
  const file = printable(path);
  return { code, severity, params: { file, ...params }, file };
}

/** A path as it can be shown safely: characters that cannot be seen are written out. */
function printable(path: string): string {
  return path.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}
