// Leaves what changed in a document where people can look at it: both files, their pages as pictures, and a picture of the difference per page.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tool } from '@telstaat/testkit';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export interface Change {
  /** Absent: there was no such document. */
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
}

export interface LeftChange {
  readonly folder: string;
  /** Pages that look different, from 1; undefined without poppler. */
  readonly pages: readonly number[] | undefined;
}

/**
 * Writes `before.pdf`, `after.pdf`, `before-01.png`, `after-01.png` … and, for a page that looks different, `difference-01.png`: what is the same is
 * pale, what went or came is red.
 */
export function leaveChange(folder: string, { before, after }: Change): LeftChange {
  mkdirSync(folder, { recursive: true });
  if (before) writeFileSync(join(folder, 'before.pdf'), before);
  writeFileSync(join(folder, 'after.pdf'), after);
  const pdftoppm = tool('pdftoppm');
  if (pdftoppm === undefined) return { folder, pages: undefined };
  const picturesOf = (name: 'before' | 'after'): readonly PNG[] => {
    execFileSync(pdftoppm, ['-r', '80', '-png', join(folder, `${name}.pdf`), join(folder, name)]);
    return readdirSync(folder)
      .filter((file) => file.startsWith(`${name}-`))
      .sort()
      .map((file) => PNG.sync.read(readFileSync(join(folder, file))));
  };
  const then = before ? picturesOf('before') : [];
  const now = picturesOf('after');
  const pages = Array.from({ length: Math.max(then.length, now.length) }, (_, index) => index).filter((index) => {
    const difference = differenceOf(then[index], now[index]);
    const number = String(index + 1).padStart(2, '0');
    if (difference) writeFileSync(join(folder, `difference-${number}.png`), PNG.sync.write(difference));
    return difference !== undefined;
  });
  return { folder, pages: pages.map((index) => index + 1) };
}

/** Undefined when nobody could see a difference. A page on one side only is compared with an empty one. */
function differenceOf(before: PNG | undefined, after: PNG | undefined): PNG | undefined {
  const [width, height] = [before?.width ?? after?.width ?? 1, before?.height ?? after?.height ?? 1];
  const empty = new PNG({ width, height });
  empty.data.fill(255);
  const difference = new PNG({ width, height });
  const [one, other] = [before ?? empty, after ?? empty];
  const isOnBoth = before !== undefined && after !== undefined;
  const pixels = pixelmatch(one.data, other.data, difference.data, width, height, { threshold: 0.05 });
  return pixels === 0 && isOnBoth ? undefined : difference;
}
