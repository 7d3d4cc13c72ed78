// Finishing an entry: everything saved, every finding ticked, then the server decides what came of it.
import { findingKey, validate, type Text } from '@telstaat/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { client } from '../../api/client.ts';
import { callErrorText } from '../../api/problem-text.ts';
import { useLanguage } from '../../ui/language.tsx';
import type { DeskView } from './desk.ts';
import { sectionName } from './field-names.ts';
import type { OpenEntry } from './open-entry.ts';
import { texts } from './texts.ts';

export interface FinishProblem {
  readonly title?: Text;
  readonly words: string;
}

export interface Finish {
  readonly finish: () => void;
  readonly problem: FinishProblem | undefined;
  readonly isBusy: boolean;
}

export function useFinish(view: DeskView, entry: OpenEntry): Finish {
  const { say, language } = useLanguage();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [problem, setProblem] = useState<FinishProblem>();
  const [isBusy, setBusy] = useState(false);
  const isUnderWay = useRef(false);
  const open = view.sections.filter((item) => item.findings.length > 0 && !item.accepted);
  useEffect(() => setProblem(undefined), [view.accepted]);

  const attempt = async (): Promise<FinishProblem | undefined> => {
    const revision = await entry.queue.settled();
    if (revision === undefined) return { words: say(texts.notSavedYet) };
    const { election, station } = entry.place;
    const accepted = validate(entry.desk.form, entry.desk.sheet())
      .map(findingKey)
      .filter((key) => view.accepted.has(key));
    const reply = await client.call('finaliseEntry', { params: { election, station }, body: { revision, accepted } });
    if (!reply.ok) return { title: texts.finishFailed, words: callErrorText(reply.error, language) };
    entry.queue.stop();
    entry.memory.forget();
    await cache.invalidateQueries({ queryKey: ['listMyDrafts'] });
    await navigate('/invoeren', { state: { outcome: reply.value.outcome, election, station } });
    return undefined;
  };
  const finish = async () => {
    if (isUnderWay.current) return;
    if (open.length > 0) {
      const sections = open.map((item) => {
        const name = sectionName(item.section);
        return say(name.text, name.params);
      });
      setProblem({ words: say(texts.notAccepted, { sections: sections.join(', ') }) });
      document.getElementById(`accept-${open[0]?.section.id}`)?.focus();
      return;
    }
    isUnderWay.current = true;
    setBusy(true);
    setProblem(await attempt());
    setBusy(false);
    isUnderWay.current = false;
  };
  return { finish: () => void finish(), problem, isBusy };
}
