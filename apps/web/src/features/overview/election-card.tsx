// How far one election is: a bar, the same in words, and what waits.
import { sessionStatusNames } from '@telstaat/core';
import { Link } from 'react-router';
import { useLogin } from '../../api/queries.ts';
import { ElectionBadge } from '../../ui/election-badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { StackedProgressBar } from '../../ui/progress-bar.tsx';
import type { ElectionOverview } from '../../ui/waiting.ts';
import { countStages } from './rows.ts';
import { texts, waitTexts } from './texts.ts';

export function ElectionCard({ overview }: { readonly overview: ElectionOverview }) {
  const { say } = useLanguage();
  const { election, rows } = overview;
  const counts = countStages(rows);
  const parts = [
    say(texts.doneOf, { done: counts.done, all: rows.length }),
    ...(counts.firstDone > 0 ? [say(texts.firstDone, { count: counts.firstDone })] : []),
    ...(counts.busy > 0 ? [say(texts.busy, { count: counts.busy })] : []),
  ];
  const words = waitTexts[useLogin().data?.role === 'coordinator' ? 'mine' : 'theirs'];
  const waits =
    counts.waiting === 0 ? undefined : say(counts.waiting === 1 ? words.one : words.more, { count: counts.waiting });
  return (
    <section className="overview-card" aria-label={election.name}>
      <h2>
        <ElectionBadge election={election} />
      </h2>
      <StackedProgressBar
        label={[...parts, ...(waits === undefined ? [] : [waits])].join(', ')}
        parts={[
          { tone: 'done', count: counts.done },
          { tone: 'half', count: counts.firstDone },
          { tone: 'busy', count: counts.busy },
          { tone: 'attention', count: counts.waiting },
          { tone: 'none', count: counts.empty },
        ]}
      />
      <p>
        {parts.join(' · ')}
        {waits === undefined ? null : (
          <>
            {' · '}
            <strong className="overview-waits">{waits}</strong>
          </>
        )}
      </p>
      <p className="overview-card-links">
        <Link to={`/verkiezingen/${election.id}/stembureaus`}>{say(texts.stationsLink)}</Link>
        <Link to={`/verkiezingen/${election.id}/totalen`}>{say(texts.totalsLink)}</Link>
        <span className="overview-card-session">{say(sessionStatusNames[election.session.status])}</span>
      </p>
    </section>
  );
}
