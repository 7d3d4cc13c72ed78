// complaints.md and refusals.md: every "no" that is not a fault, with its words, from the catalogues.
import { allComplaintKinds, refusalTexts, type Text } from '@telstaat/core';
import { code, page, table } from './markdown.ts';

export function complaintsPage(): string {
  return page(
    'Complaints',
    '`packages/core/src/definition/complaints.ts` and `packages/core/src/texts/complaints.ts`',
    [
      'What can be wrong with a file or a request. All complaints of one input come at once. An error makes it unusable, a warning is to be confirmed, a note is to know. `{places}` are filled in.',
      table(
        ['Code', 'Kind', 'Nederlands', 'Wat te doen', 'English', 'What to do'],
        Object.entries(allComplaintKinds).map(([name, { severity, text, hint }]) => [
          code(name),
          severity,
          text.nl,
          hint.nl,
          text.en,
          hint.en,
        ]),
      ),
    ],
  );
}

export function refusalsPage(): string {
  return page('Refusals', '`packages/core/src/texts/refusals.ts`', [
    'What the process does not allow now. Nothing was changed when one of these is given.',
    table(
      ['Code', 'Nederlands', 'English'],
      Object.entries<Text>(refusalTexts).map(([name, { nl, en }]) => [code(name), nl, en]),
    ),
  ]);
}
