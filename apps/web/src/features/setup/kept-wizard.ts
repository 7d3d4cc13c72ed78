// What the wizard was told, kept by this browser until the election is made or the wizard is left: after a reload one goes on where one was.
// In IndexedDB, because the official files come along: megabytes. A browser that keeps nothing loses nothing but that.
import { del, get, set } from 'idb-keyval';
import { useEffect, useState } from 'react';
import { stepKeys, type SetupDraft, type StepKey } from './draft.ts';
import { marksFrom } from './marks.ts';

export interface KeptWizard {
  /** Number of the account that was at it. */
  readonly account: number;
  readonly step: StepKey;
  readonly draft: SetupDraft;
}

const key = 'telstaat.setup';
/** Raised when a draft comes to look otherwise: an older one is not read then. */
const version = 1;

/** What was kept for this account; undefined while it is looked up, `null` when there is nothing. */
export function useKeptWizard(account: number | undefined): KeptWizard | null | undefined {
  const [kept, setKept] = useState<KeptWizard | null>();
  useEffect(() => {
    if (account === undefined) return;
    let isHere = true;
    void get<unknown>(key)
      .catch(() => undefined)
      .then((found) => {
        if (!isHere) return;
        const own = ownIn(found, account);
        if (own) marksFrom(marksOf(own.draft));
        setKept(own ?? null);
      });
    return () => {
      isHere = false;
    };
  }, [account]);
  return kept;
}

export function keepWizard(kept: KeptWizard): void {
  void set(key, { version, ...kept }).catch(() => undefined);
}

export function forgetWizard(): void {
  void del(key).catch(() => undefined);
}

/** Only what this version kept, of this account: a browser keeps what anybody put there. */
export function ownIn(found: unknown, account: number): KeptWizard | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const { version: of, account: by, step, draft } = found as Readonly<Record<string, unknown>>;
  if (of !== version || by !== account || typeof draft !== 'object' || draft === null) return undefined;
  const at = stepKeys.find((one) => one === step);
  return at === undefined ? undefined : { account, step: at, draft: draft as SetupDraft };
}

/** The marks of its files: files that are chosen from here on get others. */
export function marksOf({ definition, candidates, stations }: SetupDraft): readonly number[] {
  const file = stations?.kind === 'file' ? stations.file : undefined;
  return [definition, candidates, file].flatMap((one) => (one ? [one.mark] : []));
}
