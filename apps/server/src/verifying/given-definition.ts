// What whoever verifies says was fixed before election day: a definition package that they kept, or the digest on their paper.
import { err, ok, type Result, type Sha256, type Text } from '@telstaat/core';
import { checkSignature, sha256Hex, unpack, type Manifest } from '@telstaat/seal';
import { readDefinitionControl, type DefinitionControl } from '../packaging/definition-file.ts';
import { packagePaths } from '../packaging/paths.ts';

export type GivenDefinitionInput = { readonly digest: Sha256 } | { readonly bytes: Uint8Array };

export interface GivenDefinition {
  /** The definition digest, or why what was given has none. */
  readonly digest: Result<Sha256, Text>;
  /** Only of a package that was given. */
  readonly package?: {
    /** Of the zip. */
    readonly sha256: Sha256;
    readonly manifest: Manifest;
    readonly fixed: DefinitionControl;
  };
}

const texts = {
  noPackage: {
    nl: 'Wat als definitie is opgegeven, is geen heel pakket van Telstaat.',
    en: 'What was given as definition is no whole package of Telstaat.',
  },
  otherKind: {
    nl: 'Wat als definitie is opgegeven, is een ander soort pakket.',
    en: 'What was given as definition is another kind of package.',
  },
  unsigned: {
    nl: 'De handtekening van het opgegeven definitiepakket klopt niet.',
    en: 'The signature of the definition package that was given is wrong.',
  },
  unreadable: {
    nl: 'In het opgegeven definitiepakket is controle/definitie.json niet te lezen, of een ander dan het pakket zegt.',
    en: 'In the definition package that was given controle/definitie.json cannot be read, or is another than the package says.',
  },
} as const satisfies Record<string, Text>;

export function readGivenDefinition(given: GivenDefinitionInput): GivenDefinition {
  if ('digest' in given) return { digest: ok(given.digest) };
  const opened = unpack(given.bytes);
  if (!opened.ok) return { digest: err(texts.noPackage) };
  const { manifest, read } = opened.value;
  if (manifest.kind !== 'definition') return { digest: err(texts.otherKind) };
  if (checkSignature(opened.value).length > 0) return { digest: err(texts.unsigned) };
  const bytes = read(packagePaths.fixed);
  const fixed = bytes && readDefinitionControl(bytes);
  if (!fixed?.ok || sha256Hex(bytes ?? new Uint8Array()) !== manifest.definition)
    return { digest: err(texts.unreadable) };
  return {
    digest: ok(manifest.definition),
    package: { sha256: sha256Hex(given.bytes), manifest, fixed: fixed.value },
  };
}
