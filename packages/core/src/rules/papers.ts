// T.1xx, our own: what was typed belongs to a paper that is there. What stands on a paper that is said not to be there never counts, so it must
// not stay unseen.
import { isCorrectedField, isTickField, type FieldId, type TickField } from '../sheet/field-id.ts';
import { ask, askWhen, counts2023, decentral, decentral2023, onlyFirst, recountParts, ticked } from './asking.ts';
import type { Rule, SheetView } from './rule.ts';

const reference = 'Eigen controle van Telstaat';
const documents = ['about.documents.one', 'about.documents.two'] as const;
const onChecks: readonly TickField[] = [
  'checks.reason.unexplained',
  'checks.reason.otherError',
  'checks.corrected.yes',
  'checks.corrected.no',
  'checks.csbCorrected.yes',
  'checks.csbCorrected.no',
];

/** How many of these fields have something written. */
const filled = (view: SheetView, fields: readonly FieldId[]): number =>
  fields.filter((field) => (isTickField(field) ? view.writtenTick(field) : view.written(field) !== undefined)).length;
const onCorrigendum = (view: SheetView): number => filled(view, view.form.fields.filter(isCorrectedField));

export const paperRules: readonly Rule[] = [
  {
    code: 'T.101',
    severity: 'error',
    models: [decentral2023],
    section: 'about',
    formula: '"Uit hoeveel documenten bestaat het proces-verbaal?" heeft niet precies één antwoord',
    asks: (view) => ask(ticked(view, documents) !== 1, documents),
    typist: {
      nl: 'Geef aan of er één document is of twee. Kijk welke papieren er liggen.',
      en: 'Say whether there is one document or two. See which papers there are.',
    },
    coordinator: {
      nl: 'Niet duidelijk is of er een corrigendum is. Kijk welke documenten er zijn en geef de invoer terug.',
      en: 'It is not clear whether there is a corrigendum. See which documents there are and give the entry back.',
    },
    holds: { nl: 'Duidelijk is hoeveel documenten er zijn.', en: 'It is clear how many documents there are.' },
    reference,
  },
  {
    code: 'T.111',
    severity: 'error',
    models: [decentral, decentral2023],
    section: 'about',
    reads: 'written',
    formula: 'twee documenten, maar op het corrigendum is niets ingevuld',
    asks: (view) =>
      askWhen(onlyFirst(view, ['about.documents.two', 'about.documents.one']), () => {
        const fields = onCorrigendum(view);
        return ask(fields === 0, ['about.documents.two'], { fields });
      }),
    typist: {
      nl: 'Er zijn twee documenten, maar van het corrigendum is niets getypt. Ligt er een corrigendum (Na 14-1)?',
      en: 'There are two documents, but nothing of the corrigendum was typed. Is there a corrigendum (Na 14-1)?',
    },
    coordinator: {
      nl: 'Er is een corrigendum, maar er staat niets op. Een leeg corrigendum hoort niet bij het proces-verbaal.',
      en: 'There is a corrigendum, but nothing stands on it. An empty corrigendum does not belong with the report.',
    },
    holds: {
      nl: 'Op het corrigendum zijn {fields} velden ingevuld.',
      en: '{fields} fields are filled in on the corrigendum.',
    },
    reference,
  },
  {
    code: 'T.112',
    severity: 'error',
    models: [decentral, decentral2023],
    section: 'about',
    reads: 'written',
    formula: 'één document, maar op het corrigendum is iets ingevuld',
    asks: (view) =>
      askWhen(onlyFirst(view, documents), () => {
        const fields = onCorrigendum(view);
        return ask(fields > 0, ['about.documents.one'], { fields });
      }),
    typist: {
      nl: 'Er is één document, maar er is ook een corrigendum getypt. Dat telt nu niet mee. Kies twee documenten, of maak het corrigendum leeg.',
      en: 'There is one document, but a corrigendum was typed too. It does not count now. Choose two documents, or empty the corrigendum.',
    },
    coordinator: {
      nl: 'Er is één document, maar van een corrigendum zijn {fields} velden getypt. Die tellen niet mee. Kijk welke documenten er zijn en geef de invoer terug.',
      en: 'There is one document, but {fields} fields of a corrigendum were typed. They do not count. See which documents there are and give the entry back.',
    },
    holds: {
      nl: 'Er is één document, en er is geen corrigendum getypt.',
      en: 'There is one document, and no corrigendum was typed.',
    },
    reference,
  },
  {
    code: 'T.113',
    severity: 'error',
    models: [decentral],
    section: 'about',
    reads: 'written',
    formula: 'pagina "Controles en correcties" ontbreekt, maar er is iets op ingevuld',
    asks: (view) =>
      askWhen(onlyFirst(view, ['about.page.missing', 'about.page.present']), () => {
        const fields = filled(view, onChecks);
        return ask(fields > 0, ['about.page.missing'], { fields });
      }),
    typist: {
      nl: 'De pagina "Controles en correcties" ontbreekt, maar er is wel iets van getypt. Dat telt nu niet mee. Is de pagina er, of maak je haar leeg?',
      en: 'The page "Controles en correcties" is missing, but something of it was typed. It does not count now. Is the page there, or do you empty it?',
    },
    coordinator: {
      nl: 'De pagina "Controles en correcties" ontbreekt, maar {fields} vakjes ervan zijn aangekruist. Die tellen niet mee. Kijk of de pagina er is en geef de invoer terug.',
      en: 'The page "Controles en correcties" is missing, but {fields} of its boxes are ticked. They do not count. See whether the page is there and give the entry back.',
    },
    holds: {
      nl: 'De pagina "Controles en correcties" ontbreekt, en er is niets van getypt.',
      en: 'The page "Controles en correcties" is missing, and nothing of it was typed.',
    },
    reference: `${reference}; kiesraad/abacus 3687`,
  },
  {
    code: 'T.114',
    severity: 'error',
    models: counts2023,
    section: 'recount',
    reads: 'written',
    formula: 'niet herteld, maar A.2 tot en met D.2 zijn ingevuld',
    asks: (view) =>
      askWhen(onlyFirst(view, ['recount.done.no', 'recount.done.yes']), () => {
        const fields = filled(view, [...recountParts, 'recount.total']);
        return ask(fields > 0, ['recount.done.no'], { fields });
      }),
    typist: {
      nl: 'Er is niet herteld, maar A.2, B.2, C.2 of D.2 is wel ingevuld. Dat telt nu niet mee. Staat het zo op papier?',
      en: 'There was no recount, but A.2, B.2, C.2 or D.2 is filled in. It does not count now. Is this what the paper says?',
    },
    coordinator: {
      nl: 'Er is niet herteld, maar {fields} velden van de hertelling zijn ingevuld. Die tellen niet mee. Kijk wat er op papier staat en geef de invoer terug.',
      en: 'There was no recount, but {fields} fields of a recount are filled in. They do not count. See what the paper says and give the entry back.',
    },
    holds: {
      nl: 'Er is niet herteld, en A.2 tot en met D.2 zijn leeg.',
      en: 'There was no recount, and A.2 to D.2 are empty.',
    },
    reference,
  },
];
