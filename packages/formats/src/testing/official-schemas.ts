// The official schemas of EML_NL, for tests only: compiled by libxml2 from files outside the repository, held in memory.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '@telstaat/testkit';
import { XmlBufferInputProvider, XmlDocument, xmlRegisterInputProvider, XsdValidator } from 'libxml2-wasm';

export const schemaVersions = ['v1.2.2', 'head'] as const;

const entries: Readonly<Record<string, string>> = {
  '110a': '110a-electionevent-kiesraad-strict.xsd',
  '110b': '110b-electionevent-kiesraad-strict.xsd',
  '230b': '230-candidatelist-kiesraad-strict.xsd',
  '510': '510-count-kiesraad-strict.xsd',
  '520': '520-result-kiesraad-strict.xsd',
};

function schemaFor(message: string): string {
  const entry = entries[message] ?? entries[message.slice(0, 3)] ?? entries['230b'];
  if (entry === undefined) throw new Error(`No schema for ${message}`);
  return entry;
}

let registered = false;
const validators = new Map<string, XsdValidator>();

function validatorFor(version: string, message: string, data: string): XsdValidator {
  const entry = schemaFor(message);
  const key = `${version}/${entry}`;
  const known = validators.get(key);
  if (known) return known;
  if (!registered) {
    const buffers: Record<string, Uint8Array> = {};
    for (const folder of schemaVersions.flatMap((name) => [name, `${name}/external`])) {
      for (const file of readdirSync(join(data, 'xsd', folder), { withFileTypes: true })) {
        if (file.isFile())
          buffers[`eml:///${folder}/${file.name}`] = readFileSync(join(data, 'xsd', folder, file.name));
      }
    }
    xmlRegisterInputProvider(new XmlBufferInputProvider(buffers));
    registered = true;
  }
  const document = XmlDocument.fromBuffer(readFileSync(join(data, 'xsd', key)), { url: `eml:///${key}` });
  const validator = XsdValidator.fromDoc(document);
  document.dispose();
  validators.set(key, validator);
  return validator;
}

/** Each version's complaint about a file, or `undefined` where it is valid. Needs the shared data. */
export function officialVerdicts(bytes: Uint8Array, message: string): Readonly<Record<string, string | undefined>> {
  const data = sharedData();
  if ('skip' in data) throw new Error(data.skip);
  const verdicts: Record<string, string | undefined> = {};
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes);
  } catch (error) {
    return Object.fromEntries(schemaVersions.map((version) => [version, String(error)]));
  }
  for (const version of schemaVersions) {
    try {
      validatorFor(version, message, data.dir).validate(document);
    } catch (error) {
      verdicts[version] = String(error);
    }
  }
  document.dispose();
  return verdicts;
}

export function refusedByAll(bytes: Uint8Array, message: string): boolean {
  const verdicts = officialVerdicts(bytes, message);
  return schemaVersions.every((version) => verdicts[version] !== undefined);
}
