// According to the log itself: two people with the role of typist, neither of them alone, and decisions by a coordinator.
import type { VerificationFinding } from '@telstaat/core';
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { ofReplay } from '../replay-findings.ts';
import type { ReplayedElection } from '../replay.ts';

function people({ definitive }: ReplayedElection, { log }: Evidence): CheckOutcome {
  if (!log) return 'notCarriedOut';
  const file = packagePaths.log;
  const unknown = (field: string, actor: string, role: string): readonly VerificationFinding[] =>
    actor.startsWith(`${role}:`) && log.people.has(actor)
      ? []
      : [
          {
            ...{ file, field, found: actor },
            text: {
              nl: 'Volgens het logboek heeft deze persoon die rol nooit gehad.',
              en: 'According to the log this person never had that role.',
            },
          },
        ];
  return definitive.flatMap(({ station, first, second, decided }) => {
    const at = `SB${station}`;
    return [
      ...(first.typist === second.typist
        ? [
            {
              ...{ file, field: `${at}.second.typist`, found: second.typist },
              text: {
                nl: 'Volgens het logboek deed dezelfde persoon beide invoeren.',
                en: 'According to the log the same person made both entries.',
              },
            },
          ]
        : []),
      ...unknown(`${at}.first.typist`, first.typist, 'typist'),
      ...unknown(`${at}.second.typist`, second.typist, 'typist'),
      ...(decided ? unknown(`${at}.decided.coordinator`, decided.coordinator, 'coordinator') : []),
    ];
  });
}

export const twoPeople: Check = {
  id: '12.06',
  phases: ['results'],
  category: 'evidence',
  name: {
    nl: 'Volgens het logboek zijn beide invoeren van twee mensen met de rol invoerder',
    en: 'According to the log both entries are by two people with the role of typist',
  },
  statement: {
    nl: 'Bij elk definitief stembureau zijn de twee invoeren van verschillende personen die volgens het logboek als invoerder zijn toegevoegd; een beslissing is van iemand die als coördinator is toegevoegd.',
    en: 'Of each definitive station the two entries are by different people who according to the log were added as typist; a decision is by somebody added as coordinator.',
  },
  source: 'domain.md §1.6.1; docs/generated/events.md (person.added)',
  run: ofReplay(people),
};
