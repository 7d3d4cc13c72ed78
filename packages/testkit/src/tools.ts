// Finds programs on this machine that some tests check our output with (pdftotext, qpdf, xmllint …). They are optional:
// a test that misses one skips, with the reason.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Full path of a program on PATH, or undefined. */
export function tool(
  name: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const folders = (environment['PATH'] ?? environment['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`, name] : [name];
  return folders.flatMap((folder) => names.map((file) => join(folder, file))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Why a suite that needs these programs is skipped; undefined when all are here. Throws where `CI` is set: what guards the project may not be left out
 * there in silence.
 */
export function absentTools(
  names: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const absent = names.filter((name) => tool(name, environment) === undefined);
  if (absent.length === 0) return undefined;
  const reason = `${absent.join(', ')} not on this machine`;
  if (environment['CI'] !== undefined) throw new Error(reason);
  return reason;
}
