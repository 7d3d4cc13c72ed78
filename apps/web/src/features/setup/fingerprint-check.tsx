// Comparing the fingerprint of a file with the paper: all groups are shown but two, which are typed in their places.
import { useRef } from 'react';
import { groupsMatch, refusalText } from '@telstaat/core';
import { Alert } from '../../ui/alert.tsx';
import { Fingerprint } from '../../ui/fingerprint.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { groupsAfter, isGroup, type FingerprintedFile } from './draft.ts';
import type { Inspection } from './step-props.ts';
import { texts } from './texts.ts';

export interface FingerprintCheckProps {
  readonly report: Inspection['definition'];
  readonly file: FingerprintedFile;
  /** The server said that these groups are wrong. */
  readonly isRefused: boolean;
  readonly onGroups: (groups: readonly [string, string]) => void;
}

export function FingerprintCheck({ report, file, isRefused, onGroups }: FingerprintCheckProps) {
  const { say, language } = useLanguage();
  const inputs = useRef<[HTMLInputElement | null, HTMLInputElement | null]>([null, null]);
  const isComplete = file.groups.every(isGroup);
  const isRight = isComplete && file.sha256 !== undefined && groupsMatch(file.sha256, file.groups);
  const isWrong = isRefused || (isComplete && file.sha256 !== undefined && !isRight);
  const put = (place: 0 | 1, text: string) => {
    const groups = groupsAfter(file.groups, place, text, report.withheld);
    onGroups(groups);
    // Typing goes on in the second field by itself.
    if (place === 0 && isGroup(groups[0]) && !isGroup(groups[1])) inputs.current[1]?.focus();
  };
  const place = (index: number) => {
    const which = index === report.withheld[0] ? 0 : 1;
    return (
      <input
        ref={(element) => {
          inputs.current[which] = element;
        }}
        className="setup-group"
        value={file.groups[which]}
        onChange={(event) => put(which, event.target.value)}
        onFocus={(event) => event.target.select()}
        aria-label={say(texts.group, { number: index + 1 })}
        aria-invalid={isWrong}
        aria-describedby="setup-fingerprint-help"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        size={4}
      />
    );
  };
  return (
    <Panel title={say(texts.fingerprint)}>
      <p id="setup-fingerprint-help">{say(texts.fingerprintHelp)}</p>
      <div className="setup-fingerprint">
        <Fingerprint label={say(texts.fingerprintGroups, { file: report.name })} groups={report.groups} place={place} />
      </div>
      <div role="status">{isRight ? <p className="setup-right">✓ {say(texts.groupsRight)}</p> : null}</div>
      {isWrong ? (
        <Alert tone="error">
          {refusalText({ code: 'election.hashNotConfirmed', params: { file: report.name } }, language)}
        </Alert>
      ) : null}
      <details className="setup-more">
        <summary>{say(texts.noMatchTitle)}</summary>
        <p>{say(texts.noMatch)}</p>
      </details>
    </Panel>
  );
}
