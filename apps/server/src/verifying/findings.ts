// Findings: what is wrong, in which file and field, with both values.
import {
  canonicalJson,
  complaintKinds,
  say,
  type FileComplaint,
  type Text,
  type VerificationFinding,
} from '@telstaat/core';

/** To what could not be made again alike: it may be the version. It remains a failure: nothing was proven. */
export function otherVersion(made: string, verifiedWith: string): VerificationFinding {
  return {
    text: {
      nl: `Dit pakket is gemaakt met Telstaat ${made}; deze controle is met ${verifiedWith}. Controleer het ook met ${made}.`,
      en: `This package was made with Telstaat ${made}; this verifier is ${verifiedWith}. Verify it with ${made} as well.`,
    },
  };
}

const unequal: Text = { nl: 'Dit is anders dan het hoort te zijn.', en: 'This differs from what it should be.' };

/** A finding when two values are not the same; values are compared and shown as JSON. */
export function differing(
  place: { readonly file: string; readonly field: string },
  expected: unknown,
  found: unknown,
  text: Text = unequal,
): readonly VerificationFinding[] {
  const [a, b] = [shown(expected), shown(found)];
  return a === b ? [] : [{ ...place, expected: a, found: b, text }];
}

function shown(value: unknown): string {
  if (value === undefined) return '–';
  return typeof value === 'string' ? value : canonicalJson(value);
}

/** A finding when a file is not, byte for byte, what follows from the rest of the package. */
export function otherBytes(
  file: string,
  expected: Uint8Array,
  found: Uint8Array,
  text: Text,
): readonly VerificationFinding[] {
  if (Buffer.compare(expected, found) === 0) return [];
  const at = expected.findIndex((byte, index) => byte !== found[index]);
  const position = at === -1 ? expected.length : at;
  const around = (bytes: Uint8Array): string => printable(bytes.subarray(Math.max(0, position - 30), position + 30));
  return [{ file, field: `byte ${position}`, expected: around(expected), found: around(found), text }];
}

/** Some bytes as text in which everything can be seen. */
function printable(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('utf8')
    .replaceAll(/[\p{C}\uFFFD]/gu, '·');
}

/** What reading a file complained about, as findings: errors only, with the line where there is one. */
export function fileErrors(file: string, complaints: readonly FileComplaint[]): readonly VerificationFinding[] {
  return complaints
    .filter(({ severity }) => severity === 'error')
    .map(({ code, params, line }) => ({
      file,
      ...(line === undefined ? {} : { field: `line ${line}` }),
      text: { nl: say(complaintKinds[code].text, 'nl', params), en: say(complaintKinds[code].text, 'en', params) },
    }));
}
