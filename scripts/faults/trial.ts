// What a trial counts, and how it is told.

export interface Trial {
  readonly name: string;
  readonly counts: Readonly<Record<string, string | number>>;
  /** What should not be so, in words; nothing when all is right. */
  readonly wrong: readonly string[];
  /** Why it could not be carried out on this machine. */
  readonly skipped?: string;
}

/** Collects what should not be so. */
export class Finding {
  readonly wrong: string[] = [];

  expect(what: string, found: unknown, wanted: unknown): void {
    if (found !== wanted) this.wrong.push(`${what}: ${String(found)} instead of ${String(wanted)}`);
  }

  expectText(what: string, found: string, wanted: RegExp): void {
    if (!wanted.test(found)) this.wrong.push(`${what}: "${found}"`);
  }
}

export function linesOf({ name, counts, wrong, skipped }: Trial): string {
  const rows = Object.entries(counts).map(([what, value]) => `  ${what.padEnd(44)} ${value}`);
  const verdict = skipped === undefined ? (wrong.length === 0 ? 'ok' : 'WRONG') : `skipped: ${skipped}`;
  const details = wrong.slice(0, 20).map((text) => `  ! ${text}`);
  return [`${name}: ${verdict}`, ...rows, ...details].map((line) => `${line}\n`).join('');
}
