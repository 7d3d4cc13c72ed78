// Every check with what it states, how it went and, where it failed, each place with both values. What is wrong stands first, by itself and open.
import {
  checkCategoryNames,
  checkVerdictNames,
  countVerdicts,
  type CheckReport,
  type CheckVerdict,
  type VerificationFinding,
  type VerificationReport,
} from '@telstaat/core';
import { Link } from 'react-router';
import { Chip, type ChipTone } from '../../ui/chip.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { places, useSha } from './held.ts';
import { countsOf, groupsOf, stationOfFile, wrongOf, type CheckGroup } from './ordering.ts';
import { texts } from './texts.ts';

const tones = {
  passed: 'done',
  failed: 'attention',
  notCarriedOut: 'half',
  excluded: 'half',
  notApplicable: 'none',
} as const satisfies Record<CheckVerdict, ChipTone>;

export interface ChecksPanelProps {
  readonly report: VerificationReport;
  readonly walk: boolean;
}

/** Only what did not pass and should have; nothing when all is well. */
export function WrongPanel({ report, walk }: ChecksPanelProps) {
  const { say } = useLanguage();
  const wrong = wrongOf(report.checks);
  if (wrong.length === 0) return null;
  return (
    <Panel title={say(report.verdict === 'failed' ? texts.wrong : texts.notDone)} actions={<Counts counts={countVerdicts(wrong)} />}>
      <ul className="verify-checks">
        {wrong.map((check) => (
          <li key={check.id}>
            <Check check={check} walk={walk} isOpen={check.verdict === 'failed' || check.findings.length > 0} />
          </li>
        ))}
      </ul>
    </Panel>
  );
} // prettier-ignore

export function ChecksPanel({ report, walk }: ChecksPanelProps) {
  const { say } = useLanguage();
  return (
    <Panel title={say(texts.checks)} actions={<Counts counts={report.counts} />}>
      {groupsOf(report.checks).map((group) => (
        <Group key={group.category} group={group} walk={walk} />
      ))}
    </Panel>
  );
}

function Counts({ counts }: Pick<CheckGroup, 'counts'>) {
  const { say, count: number } = useLanguage();
  return (
    <span className="verify-counts">
      {countsOf(counts).map(({ verdict, count }) => (
        <Chip key={verdict} tone={tones[verdict]}>
          {say(texts.verdictCount, { verdict: say(checkVerdictNames[verdict]), count: number(count) })}
        </Chip>
      ))}
    </span>
  );
}

function Group({ group: { category, counts, checks }, walk }: { readonly group: CheckGroup; readonly walk: boolean }) {
  const { say } = useLanguage();
  return (
    <section aria-labelledby={`checks-${category}`}>
      <div className="verify-group">
        <h3 id={`checks-${category}`}>{say(checkCategoryNames[category])}</h3>
        <Counts counts={counts} />
      </div>
      <ul className="verify-checks">
        {checks.map((check) => (
          <li key={check.id}>
            <Check check={check} walk={walk} isOpen={false} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CheckProps {
  readonly check: CheckReport;
  readonly walk: boolean;
  readonly isOpen: boolean;
}

function Check({ check, walk, isOpen }: CheckProps) {
  const { say, count } = useLanguage();
  const { id, name, verdict, statement, source, findings, more } = check;
  return (
    <details open={isOpen}>
      <summary>
        <span className="verify-id">{id}</span> {say(name)}{' '}
        <Chip tone={tones[verdict]}>{say(checkVerdictNames[verdict])}</Chip>
      </summary>
      <p>{say(statement)}</p>
      <p className="verify-quiet">
        {say(texts.source)}: {source}
      </p>
      {findings.length === 0 ? null : (
        <ol className="verify-findings">
          {findings.map((finding, index) => (
            <li key={index}>
              <Finding finding={finding} walk={walk} />
            </li>
          ))}
        </ol>
      )}
      {more === 0 ? null : <p>{say(texts.more, { more: count(more) })}</p>}
    </details>
  );
}

function Finding({ finding, walk }: { readonly finding: VerificationFinding; readonly walk: boolean }) {
  const { say } = useLanguage();
  const sha256 = useSha();
  const { file, field, expected, found, text } = finding;
  const station = walk ? stationOfFile(file) : undefined;
  const where = [file, field].filter((part) => part !== undefined).join(' › ');
  const facts = [
    ...(where === '' ? [] : [{ term: say(texts.checkFile), value: <code>{where}</code> }]),
    ...(expected === undefined ? [] : [{ term: say(texts.expected), value: <code>{expected}</code> }]),
    ...(found === undefined ? [] : [{ term: say(texts.found), value: <code>{found}</code> }]),
  ];
  return (
    <>
      <p>{say(text)}</p>
      {facts.length === 0 ? null : <DescriptionList facts={facts} />}
      {station === undefined ? null : <Link to={places.station(sha256, station)}>{say(texts.toStation)}</Link>}
    </>
  );
}
