// A decision is there only where entries differ, names exactly those fields, and was taken by who may.
import { differingRows, type Text, type VerificationFinding } from '@telstaat/core';
import { formPath } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';

function otherDecisions({ form, stations, control }: Evidence): CheckOutcome {
  if (!form || !control || stations.length === 0) return 'notCarriedOut';
  return stations.flatMap((station) => {
    if (!station.decided) return [];
    const { coordinator, reason, fromFirst: first, fromSecond: second } = station.decided;
    const file = formPath(station.station);
    const differ = differingRows(form, station.first.sheet, station.second.sheet).flat();
    const named = form.fields.filter((field) => first.includes(field) || second.includes(field));
    const twice = first.filter((field) => second.includes(field));
    const wrong = (field: string, text: Text): VerificationFinding => ({ file, field: `decided.${field}`, text });
    return [
      ...(control.election.mayDecide ? [] : [{ file, field: 'decided', text: notAllowed }]),
      ...(/^coordinator:[1-9]\d*$/.test(coordinator) ? [] : [wrong('coordinator', otherDecider)]),
      ...(reason.trim() === '' ? [wrong('reason', noReason)] : []),
      ...(differ.length === 0 ? [{ file, field: 'decided', text: nothingDiffers }] : []),
      ...differing({ file, field: 'decided' }, differ, named, otherFields),
      ...twice.map((field) => wrong(field, otherFields)),
    ];
  });
}

const notAllowed: Text = {
  nl: 'Bij deze verkiezing mag een coördinator geen verschil beslissen.',
  en: 'In this election a coordinator may not decide a difference.',
};
const otherDecider: Text = {
  nl: 'Dit verschil is niet door een coördinator beslist.',
  en: 'This difference was not decided by a coordinator.',
};
const noReason: Text = { nl: 'De reden van de beslissing ontbreekt.', en: 'The reason of the decision is missing.' };
const nothingDiffers: Text = {
  nl: 'Er is een beslissing, maar de invoeren zijn gelijk.',
  en: 'There is a decision, but the entries are equal.',
};
const otherFields: Text = {
  nl: 'De beslissing noemt andere velden dan waar de invoeren verschillen.',
  en: 'The decision names other fields than those in which the entries differ.',
};

export const decisions: Check = {
  id: '04.06',
  phases: ['results'],
  category: 'evidence',
  name: {
    nl: 'Een verschil is alleen beslist waar dat mag, door een coördinator, met een reden',
    en: 'A difference was decided only where that is allowed, by a coordinator, with a reason',
  },
  statement: {
    nl: 'Een beslissing staat alleen waar beide invoeren verschillen en de verkiezing beslissen toelaat; zij noemt precies die velden, één keer, met een coördinator en een reden.',
    en: 'A decision stands only where both entries differ and the election allows deciding; it names exactly those fields, once, with a coordinator and a reason.',
  },
  source: 'docs/package-format.md, controle/formulieren/, decided',
  run: otherDecisions,
};
