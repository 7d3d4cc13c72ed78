// Finishing an entry: everything saved, every finding ticked, then the server decides what came of it.
import { entrySeen, findingKey, seenOf, type Text } from '@telstaat/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CallError } from '@telstaat/contract';
import { callErrorText } from '../../api/problem-text.ts';
import { digestText } from '../../api/seen.ts';
import { useLanguage } from '../../ui/language.tsx';
import type { DeskView } from './desk.ts';
import { sectionName } from './field-names.ts';
import type { OpenEntry } from './open-entry.ts';
import { texts } from './texts.ts';

export interface FinishProblem {
  readonly title?: Text;
  readonly words: string;
  /** Something was changed elsewhere: the way on is to open the entry again and look. */
  readonly reopens: boolean;
}

export interface Finish {
  readonly finish: () => void;
  readonly problem: FinishProblem | undefined;
  readonly isBusy: boolean;
}

/** Refusals that say that the screen is not what the server has. */
const outdated: ReadonlySet<string> = new Set(['entry.seenChanged', 'entry.staleRevision', 'entry.findingsChanged']);

export function useFinish(view: DeskView, entry: OpenEntry, onReopen: () => void): Finish {
  const { say, language } = useLanguage();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [problem, setProblem] = useState<FinishProblem>();
  const [isBusy, setBusy] = useState(false);
  const isUnderWay = useRef(false);
  const open = view.sections.filter((item) => item.findings.length > 0 && !item.accepted);
  useEffect(() => setProblem(undefined), [view.accepted]);

  const refused = (error: CallError, title: Text): FinishProblem => ({
    title,
    words: callErrorText(error, language),
    reopens: error.kind === 'refusal' && outdated.has(error.code),
  });
  const attempt = async (): Promise<FinishProblem | undefined> => {
    const { desk, calls, queue, place } = entry;
    const notSaved = { words: say(texts.notSavedYet), reopens: false };
    const revision = await queue.settled();
    if (revision === undefined) return notSaved;
    const findings = desk.findings();
    const keys = findings.map(findingKey);
    const notes = await entry.notes?.settle(keys);
    if (notes && !notes.ok) return notes.error ? refused(notes.error, texts.notesFailed) : notSaved;
    const reply = await calls.finalise({
      revision,
      accepted: keys.filter((key) => view.accepted.has(key)),
      seen: seenOf(entrySeen(desk.form, desk.sheet(), findings), digestText),
    });
    if (!reply.ok) return refused(reply.error, texts.finishFailed);
    entry.close();
    await cache.invalidateQueries({ queryKey: [calls.listed] });
    // The second entry differs: the same desk goes on with the places that differ.
    if (reply.value === 'askedAgain') onReopen();
    else
      await navigate('/invoeren', {
        state: { outcome: reply.value, election: place.election, station: place.station },
      });
    return undefined;
  };
  const finish = async () => {
    if (isUnderWay.current) return;
    if (open.length > 0) {
      const sections = open.map((item) => {
        const name = sectionName(item.section);
        return say(name.text, name.params);
      });
      setProblem({ words: say(texts.notAccepted, { sections: sections.join(', ') }), reopens: false });
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
