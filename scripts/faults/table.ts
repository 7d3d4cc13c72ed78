// What the kills counted, for people.
import { percentile } from '../bench/measurement.ts';
import type { KillReport } from './kills.ts';
import type { Trial } from './trial.ts';

/** Wrong is: something was lost, a chain broke, something does not follow from the log, a backup calls itself proven and is not, or its parts stay. */
export function trialOf(report: KillReport): Trial {
  const { starts, backups } = report;
  const interrupted = Object.entries(report.interrupted).map(([what, times]) => `${what} ${times}`);
  return {
    name: 'kill -9',
    counts: {
      seed: report.seed,
      'typists at work': report.typists,
      kills: report.kills,
      days: report.days,
      'events in the log': report.events,
      acknowledged: report.acknowledged,
      'acknowledged and lost': report.lost.length,
      'broken chains': report.brokenChains,
      'not as the log says': report.differing.length,
      'backups read whole': backups.read,
      'backups wrongly called proven': backups.wrong.length,
      'leftovers after the start': backups.leftovers,
      'cut short': interrupted.join(', '),
      'start, waited (median / p99 / max)': figures(starts.map(({ waited }) => waited)),
      'start, processor (median / p99 / max)': figures(starts.flatMap(({ worked }) => worked ?? [])),
    },
    wrong: [
      ...report.lost.map((what) => `lost: ${what}`),
      ...report.differing.map((what) => `not as the log says: ${what}`),
      ...backups.wrong.map((file) => `called proven: ${file}`),
      ...(report.brokenChains > 0 ? [`${report.brokenChains} broken chains`] : []),
      ...(backups.leftovers > 0 ? [`${backups.leftovers} leftovers after a start`] : []),
    ],
  };
}

function figures(values: readonly number[]): string {
  return [50, 99, 100].map((percent) => `${percentile(values, percent).toFixed(0)} ms`).join(' / ');
}
