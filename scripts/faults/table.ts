// What was counted, for people.
import { percentile } from '../bench/measurement.ts';
import type { KillReport } from './kills.ts';

/** Nothing was lost, no chain broke, everything follows from the log, no backup calls itself proven that is not. */
export function isRight({ lost, brokenChains, differing, backups }: KillReport): boolean {
  return lost.length + brokenChains + differing.length + backups.wrong.length + backups.leftovers === 0;
}

export function tableOf(report: KillReport): string {
  const { starts, backups } = report;
  const interrupted = Object.entries(report.interrupted).map(([what, times]) => `${what} ${times}`);
  const worked = starts.flatMap((start) => start.worked ?? []);
  const rows: readonly (readonly [string, string | number])[] = [
    ['seed', report.seed],
    ['typists at work', report.typists],
    ['kills', report.kills],
    ['days', report.days],
    ['events in the log', report.events],
    ['acknowledged', report.acknowledged],
    ['acknowledged and lost', report.lost.length],
    ['broken chains', report.brokenChains],
    ['not as the log says', report.differing.length],
    ['backups read whole', backups.read],
    ['backups wrongly called proven', backups.wrong.length],
    ['leftovers after the start', backups.leftovers],
    ['cut short', interrupted.join(', ')],
    ['start, waited (median / p99 / max)', figures(starts.map(({ waited }) => waited))],
    ['start, processor (median / p99 / max)', figures(worked)],
  ];
  const details = [...report.lost, ...report.differing, ...backups.wrong].slice(0, 20);
  return [...rows.map(([name, value]) => `${name.padEnd(40)} ${value}`), ...details]
    .map((line) => `${line}\n`)
    .join('');
}

function figures(values: readonly number[]): string {
  return [50, 99, 100].map((percent) => `${percentile(values, percent).toFixed(0)} ms`).join(' / ');
}
