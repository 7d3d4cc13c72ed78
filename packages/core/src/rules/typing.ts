// T.2xx and T.3xx, our own: patterns that a slip while typing leaves behind. Some were rules of 2024 that caught such slips (decision 4).
import {
  canBeCorrected,
  candidateVotes,
  correctedField,
  listTotal,
  listTotalOnForm,
  type CountField,
} from '../sheet/field-id.ts';
import { formModels, type FormModel } from '../sheet/form.ts';
import {
  ask,
  askWhen,
  castParts,
  counts2023,
  counts2027,
  decentral,
  decentral2023,
  differenceFigures,
  forms2027,
  voterParts,
} from './asking.ts';
import { rowsWithTooManyDigits } from './paper-cells.ts';
import type { Asked, Rule, SheetView } from './rule.ts';

const reference = 'Eigen controle van Telstaat';
const withPages: readonly FormModel[] = [...counts2027, ...counts2023];
const withCorrigendum: readonly FormModel[] = [decentral, decentral2023];

const voterBlock: readonly CountField[] = [...voterParts, 'voters.total'];
const castBlock: readonly CountField[] = [...castParts, 'votes.total'];

/** Numbers of a block that stand on the corrigendum, and how many of them say what the report says. */
function repeatedOnCorrigendum(view: SheetView, fields: readonly CountField[], list?: number): readonly Asked[] {
  const pairs = fields.flatMap((field) => (canBeCorrected(field) ? [{ field, place: correctedField(field) }] : []));
  const written = pairs.filter(({ place }) => view.written(place) !== undefined);
  const same = written.filter(({ field, place }) => view.written(place) === (view.written(field) ?? 0));
  const matters = written.some(({ place }) => (view.written(place) ?? 0) > 0);
  return askWhen(matters, () => [
    {
      broken: same.length === written.length,
      fields: written.map(({ place }) => place),
      figures: { fields: written.length, ...(list === undefined ? {} : { list }) },
      ...(list === undefined ? {} : { list }),
    },
  ]);
}

/**
 * The votes of a list's candidates as one text, so that two lists can be compared. Nothing when fewer than three have votes or none has ten: in
 * a small station three times one vote is the same by chance.
 */
function patternOf(view: SheetView, list: number): string | undefined {
  const votes = view.candidates(list).flatMap((number) => {
    const count = view.count(candidateVotes(list, number));
    return count > 0 ? [`${number}:${count}`] : [];
  });
  const isTelling =
    votes.length >= 3 && view.candidates(list).some((number) => view.count(candidateVotes(list, number)) >= 10);
  return isTelling ? votes.join(' ') : undefined;
}

function repeatedLists(view: SheetView): readonly Asked[] {
  const seen = new Map<string, number>();
  return view.lists.flatMap((list): readonly Asked[] => {
    const pattern = patternOf(view, list);
    if (pattern === undefined) return [];
    const other = seen.get(pattern);
    if (other === undefined) seen.set(pattern, list);
    const figures = { list, other: other ?? list, votes: view.count(listTotal(list)) };
    return [{ broken: other !== undefined, fields: [listTotal(list)], list, figures }];
  });
}

export const typingRules: readonly Rule[] = [
  {
    code: 'T.201',
    severity: 'warning',
    models: forms2027,
    section: 'votes',
    formula: 'A–D gelijk aan E–H, en meer dan één van A, B en C > 0',
    asks: (view) =>
      // With one number in each block, and the rest nought, the blocks of a good report are equal too.
      askWhen(view.count('voters.total') > 0 && voterBlock.filter((field) => view.count(field) > 0).length > 2, () =>
        ask(
          voterBlock.every((field, index) => view.count(field) === view.count(castBlock[index] ?? field)),
          [...voterBlock, ...castBlock],
          { voters: view.count('voters.total') },
        ),
      ),
    typist: {
      nl: 'A, B, C en D zijn gelijk aan E, F, G en H. Heb je hetzelfde blok twee keer getypt?',
      en: 'A, B, C and D equal E, F, G and H. Did you type the same block twice?',
    },
    coordinator: {
      nl: 'A tot en met D zijn gelijk aan E tot en met H. Waarschijnlijk is een blok twee keer getypt.',
      en: 'A to D equal E to H. One block was probably typed twice.',
    },
    holds: { nl: 'A tot en met D zijn anders dan E tot en met H.', en: 'A to D differ from E to H.' },
    reference: `${reference}; W.208 van 2024`,
  },
  {
    code: 'T.202',
    about: 'station',
    severity: 'warning',
    models: forms2027,
    section: 'votes',
    formula: 'D of H > kiesgerechtigden van het stembureau, als dat bekend is',
    asks: (view) => {
      const eligible = view.station.eligibleVoters;
      if (eligible === undefined) return [];
      const { voters, votes } = differenceFigures(view);
      return ask(voters > eligible || votes > eligible, ['voters.total', 'votes.total'], { voters, votes, eligible });
    },
    typist: {
      nl: 'D of H is groter dan het aantal kiesgerechtigden van dit stembureau. Klopt het met het papier?',
      en: 'D or H is greater than the number of eligible voters of this station. Does it equal the paper?',
    },
    coordinator: {
      nl: 'Dit stembureau heeft {eligible} kiesgerechtigden, maar D is {voters} en H is {votes}. Dat kan als veel kiezers van elders hier stemden. Controleer de invoer.',
      en: 'This station has {eligible} eligible voters, but D is {voters} and H is {votes}. That is possible when many voters from elsewhere voted here. Check the entry.',
    },
    holds: {
      nl: 'D ({voters}) en H ({votes}) zijn niet groter dan het aantal kiesgerechtigden ({eligible}).',
      en: 'D ({voters}) and H ({votes}) are not greater than the number of eligible voters ({eligible}).',
    },
    reference: `${reference}; W.206 van 2024`,
  },
  {
    code: 'T.203',
    severity: 'warning',
    models: formModels,
    section: 'votes',
    reads: 'written',
    formula: 'een getal heeft meer cijfers dan er hokjes op papier staan',
    asks: rowsWithTooManyDigits,
    typist: {
      nl: 'Een getal heeft meer cijfers dan er hokjes op papier staan. Klopt het met het papier?',
      en: 'A number has more digits than there are boxes on paper. Does it equal the paper?',
    },
    coordinator: {
      nl: '{numbers} keer heeft een getal meer cijfers dan er hokjes op papier staan. Waarschijnlijk is er een cijfer te veel getypt.',
      en: 'Numbers with more digits than there are boxes on paper: {numbers}. A digit too many was probably typed.',
    },
    holds: { nl: 'Alle getallen passen in de hokjes op papier.', en: 'All numbers fit the boxes on paper.' },
    reference,
  },
  {
    code: 'T.204',
    severity: 'warning',
    models: withCorrigendum,
    section: 'votes',
    reads: 'written',
    formula: 'alle getallen van A tot en met H op het corrigendum zijn gelijk aan die in het proces-verbaal',
    asks: (view) =>
      askWhen(view.corrigendum, () =>
        repeatedOnCorrigendum(view, [...voterBlock, ...view.lists.map(listTotalOnForm), ...castBlock]),
      ),
    typist: {
      nl: 'Op het corrigendum staan bij A tot en met H dezelfde getallen als in het proces-verbaal. Heb je hetzelfde papier twee keer getypt?',
      en: 'The corrigendum has the same numbers at A to H as the report. Did you type the same paper twice?',
    },
    coordinator: {
      nl: 'De {fields} getallen van A tot en met H op het corrigendum zijn gelijk aan die in het proces-verbaal. Een corrigendum noemt alleen wat anders is.',
      en: 'The {fields} numbers of A to H on the corrigendum equal those in the report. A corrigendum names only what differs.',
    },
    holds: {
      nl: 'Van de {fields} getallen van A tot en met H op het corrigendum is er minstens één anders dan in het proces-verbaal.',
      en: 'Of the {fields} numbers of A to H on the corrigendum at least one differs from the report.',
    },
    reference,
  },
  {
    code: 'T.205',
    severity: 'warning',
    models: withCorrigendum,
    section: 'list',
    reads: 'written',
    formula: 'alle getallen van een lijst op het corrigendum zijn gelijk aan die in het proces-verbaal',
    asks: (view) =>
      askWhen(view.corrigendum, () =>
        view.lists.flatMap((list) =>
          repeatedOnCorrigendum(
            view,
            [...view.candidates(list).map((number) => candidateVotes(list, number)), listTotal(list)],
            list,
          ),
        ),
      ),
    typist: {
      nl: 'Op het corrigendum staan bij lijst {list} dezelfde getallen als in het proces-verbaal. Heb je hetzelfde papier twee keer getypt?',
      en: 'The corrigendum has the same numbers for list {list} as the report. Did you type the same paper twice?',
    },
    coordinator: {
      nl: 'De {fields} getallen van lijst {list} op het corrigendum zijn gelijk aan die in het proces-verbaal. Een corrigendum noemt alleen wat anders is.',
      en: 'The {fields} numbers of list {list} on the corrigendum equal those in the report. A corrigendum names only what differs.',
    },
    holds: {
      nl: 'Van de {fields} getallen van lijst {list} op het corrigendum is er minstens één anders dan in het proces-verbaal.',
      en: 'Of the {fields} numbers of list {list} on the corrigendum at least one differs from the report.',
    },
    reference,
  },
  {
    code: 'T.301',
    severity: 'warning',
    models: withPages,
    section: 'list',
    formula: 'de stemmen van een lijst zijn gelijk aan de kandidaatnummers (4 of meer kandidaten)',
    asks: (view) =>
      view.lists.flatMap((list): readonly Asked[] => {
        const numbers = view.candidates(list);
        const broken = numbers.every((number) => view.count(candidateVotes(list, number)) === number);
        const fields = broken ? numbers.map((number) => candidateVotes(list, number)) : [listTotal(list)];
        return askWhen(numbers.length >= 4, () => [{ broken, fields, list, figures: { list } }]);
      }),
    typist: {
      nl: 'De stemmen van lijst {list} zijn gelijk aan de nummers van de kandidaten. Heb je de kolom met nummers overgetypt?',
      en: 'The votes of list {list} equal the numbers of the candidates. Did you type the column of numbers?',
    },
    coordinator: {
      nl: 'De stemmen van lijst {list} zijn gelijk aan de kandidaatnummers. Waarschijnlijk is de kolom met nummers overgetypt.',
      en: 'The votes of list {list} equal the numbers of the candidates. The column of numbers was probably typed.',
    },
    holds: {
      nl: 'De stemmen van lijst {list} zijn niet de kandidaatnummers.',
      en: 'The votes of list {list} are not the numbers of the candidates.',
    },
    reference,
  },
  {
    code: 'T.302',
    severity: 'warning',
    models: withPages,
    section: 'list',
    formula:
      'twee lijsten hebben dezelfde stemmen bij dezelfde kandidaatnummers (3 of meer kandidaten met stemmen, waarvan één 10 of meer)',
    asks: repeatedLists,
    typist: {
      nl: 'Lijst {list} heeft precies dezelfde stemmen als een eerdere lijst. Heb je dezelfde lijst twee keer getypt?',
      en: 'List {list} has exactly the same votes as an earlier list. Did you type the same list twice?',
    },
    coordinator: {
      nl: 'Lijst {list} heeft precies dezelfde stemmen als lijst {other}. Waarschijnlijk is een lijst twee keer getypt.',
      en: 'List {list} has exactly the same votes as list {other}. One list was probably typed twice.',
    },
    holds: {
      nl: 'Lijst {list} heeft andere stemmen dan de lijsten ervoor.',
      en: 'List {list} has other votes than the lists before it.',
    },
    reference,
  },
];
