// Packages of elsewhere, to take files from: the same election counted otherwise, and another election.
import { packageOf, worldOf, type Wish } from './world.testing.ts';
import type { Victim } from './mutation.testing.ts';

export const allKinds = ['results', 'definition', 'publication'] as const;
export const withLogs = ['results', 'definition'] as const;

/** The same election counted otherwise, or another election. */
export async function otherPackage(
  { world, kind, chance }: Victim,
  which: 'session' | 'election',
): Promise<Uint8Array> {
  const other = which === 'session' ? worldOf(world.seed, votesMoved) : worldOf(500 + chance.below(8));
  return await packageOf(other.input, kind);
}

/** Every vote of two candidates exchanged at each station: everything still adds up. */
export const votesMoved: Wish = (day) => ({
  ...day,
  salt: 'a5'.repeat(16),
  papers: day.papers.map((paper) => {
    const { counts } = paper.sheet;
    const [one, two] = ['lists.1.candidates.1', 'lists.1.candidates.2'] as const;
    const exchanged = { ...counts, [one]: (counts[one] ?? 0) + 1, [two]: Math.max(0, (counts[two] ?? 0) - 1) };
    return { ...paper, sheet: (counts[two] ?? 0) > 0 ? { ...paper.sheet, counts: exchanged } : paper.sheet };
  }),
});
