// What waits for the coordinator, each a link to where it is done. Errors first: they hold up the second entry.
import { useState } from 'react';
import { Link } from 'react-router';
import { useLogin } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { Waiting } from '../../ui/waiting.ts';
import { texts, waitTexts } from './texts.ts';

/** So many fit beside the election cards. */
const shownAtFirst = 3;

export function ToDo({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const { say } = useLanguage();
  const words = waitTexts[useLogin().data?.role === 'coordinator' ? 'mine' : 'theirs'];
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? waiting : waiting.slice(0, shownAtFirst);
  return (
    <section className="overview-card" aria-labelledby="overview-to-do">
      <div className="overview-card-head">
        <h2 id="overview-to-do">{say(words.title)}</h2>
        {waiting.length > shown.length ? (
          <Button variant="quiet" size="small" onPress={() => setWhole(true)}>
            {say(texts.more, { count: waiting.length - shown.length })}
          </Button>
        ) : null}
      </div>
      {waiting.length === 0 ? <p className="overview-quiet">{say(words.nothing)}</p> : null}
      <ul className="overview-to-do">
        {shown.map((item) => (
          <li key={`${item.election.id}/${item.row.station.number}`}>
            <ToDoLink item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ToDoLink({ item: { election, row, reason } }: { readonly item: Waiting }) {
  const { say } = useLanguage();
  const codes = row.findings.filter((code) => code.startsWith('F')).slice(0, 3);
  const what =
    reason === 'errors'
      ? say(texts.errors, { codes: codes.join(', ') })
      : row.differences === 1
        ? say(texts.oneDifference)
        : say(texts.differences, { count: row.differences });
  return (
    <Link to={`/verkiezingen/${election.id}/stembureaus/${row.station.number}`}>
      {row.station.number} {election.category}: {what}
    </Link>
  );
}
