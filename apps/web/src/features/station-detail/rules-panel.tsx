// Every rule that was asked of this sheet: what was found, what holds with its figures, and what was not asked because of another finding.
import { findingText, holdsText, rulesOf, type Examination, type Form } from '@telstaat/core';
import { useLanguage } from '../../ui/language.tsx';
import { FieldLinks } from './findings-panel.tsx';
import { outcomeTexts, texts } from './texts.ts';

export interface RulesProps {
  readonly entry: string;
  readonly form: Form;
  readonly examinations: readonly Examination[];
}

export function Rules({ entry, form, examinations }: RulesProps) {
  const { say } = useLanguage();
  const counted = (outcome: Examination['outcome']) => examinations.filter((item) => item.outcome === outcome).length;
  const groups = form.sections.flatMap((section) => {
    const items = examinations.filter((item) => item.section === section.id);
    return items.length > 0 ? [{ section, items }] : [];
  });
  return (
    <div className="station-rules">
      <p>
        {say(texts.rulesCount, {
          all: examinations.length,
          holds: counted('holds'),
          found: counted('found'),
          suppressed: counted('suppressed'),
        })}
      </p>
      {groups.map(({ section, items }) => {
        const found = items.filter((item) => item.outcome === 'found').length;
        return (
          // A list of which all holds is one line until somebody wants to see it.
          <details key={section.id} open={section.list === undefined || found > 0}>
            <summary>
              <span className="station-code">{section.code}</span> {section.title}{' '}
              <span className="station-quiet">
                {found > 0
                  ? say(texts.rulesFound, { found, all: items.length })
                  : say(texts.rulesHold, { all: items.length })}
              </span>
            </summary>
            <ul>
              {items.map((item, index) => (
                <RuleItem key={index} entry={entry} form={form} item={item} />
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

const marks = { holds: '✓', found: '!', suppressed: '–' } as const satisfies Record<Examination['outcome'], string>;

interface RuleItemProps {
  readonly entry: string;
  readonly form: Form;
  readonly item: Examination;
}

function RuleItem({ entry, form, item }: RuleItemProps) {
  const { say, language } = useLanguage();
  const { outcome, severity } = item;
  return (
    <li data-outcome={outcome} data-severity={severity}>
      <span className="station-rule-mark" role="img" aria-label={say(outcomeTexts[outcome])}>
        {marks[outcome]}
      </span>
      <div>
        <strong>{item.code}</strong> {outcome === 'holds' ? holdsText(item, language) : null}
        {outcome === 'found' ? findingText(item, 'coordinator', language) : null}
        {outcome === 'suppressed' ? say(texts.suppressed, { code: suppressorOf(form, item) }) : null}
        {outcome === 'found' ? <FieldLinks entry={entry} form={form} fields={item.fields} /> : null}
      </div>
    </li>
  );
}

/** The code of the rule that made this one needless. */
function suppressorOf(form: Form, { code }: Examination): string {
  return rulesOf(form.model).find((rule) => rule.code === code)?.suppressedBy ?? '';
}
