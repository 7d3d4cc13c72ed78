// The count file can be read and is of this election.
import type { CountFile } from '@telstaat/formats';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing, fileErrors } from '../findings.ts';

function belongs({ count, derived, names }: Evidence): CheckOutcome {
  if (!count || !derived || !names) return 'notCarriedOut';
  const file = names.count;
  const broken = fileErrors(file, count.complaints);
  const found = count.value;
  if (broken.length > 0 || !found) return broken.length > 0 ? broken : 'notCarriedOut';
  const expected = derived.count.count;
  const parts = ['message', 'authority', 'created', 'election', 'contest'] as const;
  const ids = ({ units }: CountFile): readonly string[] => units.map((unit) => unit.id);
  return [
    ...parts.flatMap((part) => differing({ file, field: part }, expected[part], found[part])),
    ...differing({ file, field: 'units' }, ids(expected), ids(found)),
  ];
}

export const countFile: Check = {
  id: '06.01',
  phases: ['results'],
  category: 'consistency',
  name: {
    nl: 'Het telbestand is goed en hoort bij deze telling',
    en: 'The count file is right and belongs to this count',
  },
  statement: {
    nl: 'De EML 510b is zonder fouten te lezen en noemt deze verkiezing, deze gemeente, dit moment en elk stembureau één keer.',
    en: 'The EML 510b can be read without errors and names this election, this municipality, this moment and each station once.',
  },
  source: 'EML_NL 510b; domain.md §2.7',
  run: belongs,
};
