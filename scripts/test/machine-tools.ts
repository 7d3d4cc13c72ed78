// The programs that some tests check our output with. As root on Debian the missing ones are installed; anywhere else
// their tests skip, with the reason.
import { existsSync } from 'node:fs';
import { findChromium, tool } from '@telstaat/testkit';
import { runChild } from '../checks/child.ts';

const wanted: readonly { readonly program: string; readonly debian: string }[] = [
  { program: 'pdftotext', debian: 'poppler-utils' },
  { program: 'qpdf', debian: 'qpdf' },
  { program: 'xmllint', debian: 'libxml2-utils' },
];

function listMissing(): readonly string[] {
  const packages = wanted.filter(({ program }) => tool(program) === undefined).map(({ debian }) => debian);
  return findChromium() === undefined ? [...packages, 'chromium'] : packages;
}

/** What was tried and what came of it, in a line; empty when nothing was missing. */
export async function prepareMachine(): Promise<string> {
  const missing = listMissing();
  if (missing.length === 0) return '';
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version') || tool('apt-get') === undefined) {
    return `missing: ${missing.join(', ')}; tests that need them are skipped`;
  }
  process.stderr.write(`installing ${missing.join(', ')} …\n`);
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  const quick = ['-qq', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20'];
  await runChild({ command: 'apt-get', args: ['update', ...quick], environment, timeoutSeconds: 120 });
  // One after another: one that cannot be had must not keep the others away.
  for (const name of missing) {
    const args = ['install', '-y', '--no-install-recommends', ...quick, name];
    await runChild({ command: 'apt-get', args, environment, timeoutSeconds: 300 });
  }
  const still = listMissing();
  return still.length === 0 ? '' : `could not be installed: ${still.join(', ')}; tests that need them are skipped`;
}
