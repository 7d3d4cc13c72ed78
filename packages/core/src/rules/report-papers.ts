// F.121 to F.135: the papers of a station that counted by itself belong together, and the page "Controles en correcties" is complete.
import type { TickField } from '../sheet/field-id.ts';
import { ask, askWhen, decentral, onlyFirst, ticked } from './asking.ts';
import type { Rule, SheetView } from './rule.ts';

const reference = 'Validatieregels tellingen, F.12x en F.13x; model N 10-1 en inlegvel';
const models = [decentral] as const;

const documents = ['about.documents.one', 'about.documents.two'] as const;
const page = ['about.page.present', 'about.page.missing'] as const;
const reasons = ['checks.reason.unexplained', 'checks.reason.otherError'] as const;
const corrected = ['checks.corrected.yes', 'checks.corrected.no'] as const;
const onRequest = ['checks.csbCorrected.yes', 'checks.csbCorrected.no'] as const;

const isOne = (view: SheetView): boolean => onlyFirst(view, documents);
const isTwo = (view: SheetView): boolean => onlyFirst(view, ['about.documents.two', 'about.documents.one']);
const isPresent = (view: SheetView): boolean => onlyFirst(view, page);
const isMissing = (view: SheetView): boolean => onlyFirst(view, ['about.page.missing', 'about.page.present']);
const saysCorrected = (view: SheetView): boolean => onlyFirst(view, corrected);
const saysRight = (view: SheetView): boolean => onlyFirst(view, ['checks.corrected.no', 'checks.corrected.yes']);
const isClear = (view: SheetView, question: readonly TickField[]): boolean => ticked(view, question) === 1;

export const reportPaperRules: readonly Rule[] = [
  {
    code: 'F.121',
    severity: 'error',
    models,
    section: 'about',
    formula: 'een vraag over het proces-verbaal heeft niet precies één antwoord',
    asks: (view) => ask(!isClear(view, documents) || !isClear(view, page), []),
    typist: {
      nl: 'Beantwoord beide vragen over het proces-verbaal. Kijk welke papieren er liggen.',
      en: 'Answer both questions about the report. See which papers there are.',
    },
    coordinator: {
      nl: 'Niet alle vragen over het proces-verbaal hebben één antwoord. Kijk welke documenten er zijn en geef de invoer terug.',
      en: 'Not all questions about the report have one answer. See which documents there are and give the entry back.',
    },
    holds: {
      nl: 'Beide vragen over het proces-verbaal zijn beantwoord.',
      en: 'Both questions about the report are answered.',
    },
    reference,
  },
  {
    code: 'F.122',
    severity: 'error',
    models,
    section: 'about',
    formula: 'twee documenten, maar de pagina "Controles en correcties" ontbreekt',
    asks: (view) => askWhen(isTwo(view), () => ask(isMissing(view), [])),
    typist: {
      nl: 'Er is een corrigendum, maar de pagina "Controles en correcties" ontbreekt. Klopt dat met de papieren?',
      en: 'There is a corrigendum, but the page "Controles en correcties" is missing. Is this what the papers say?',
    },
    coordinator: {
      nl: 'Bij een corrigendum hoort de pagina "Controles en correcties". Voeg de pagina toe en geef de invoer terug.',
      en: 'With a corrigendum comes the page "Controles en correcties". Add the page and give the entry back.',
    },
    holds: {
      nl: 'Er is een corrigendum, en de pagina "Controles en correcties" is er ook.',
      en: 'There is a corrigendum, and the page "Controles en correcties" is there too.',
    },
    reference,
  },
  {
    code: 'F.131',
    severity: 'error',
    models,
    section: 'checks',
    formula: 'pagina aanwezig, maar geen reden aangekruist of "gecorrigeerde telresultaten" niet beantwoord',
    asks: (view) =>
      askWhen(isPresent(view), () => ask(ticked(view, reasons) === 0 || ticked(view, corrected) === 0, [])),
    typist: {
      nl: 'Op de pagina "Controles en correcties" is iets niet ingevuld. Staat het zo op papier?',
      en: 'Something is not filled in on the page "Controles en correcties". Is this what the paper says?',
    },
    coordinator: {
      nl: 'Op de pagina "Controles en correcties" ontbreekt de reden van het onderzoek, of het antwoord of er gecorrigeerde telresultaten zijn. Vul de pagina aan.',
      en: 'On the page "Controles en correcties" the reason of the investigation is missing, or the answer whether there are corrected results. Complete the page.',
    },
    holds: {
      nl: 'Op de pagina "Controles en correcties" zijn reden en antwoord ingevuld.',
      en: 'On the page "Controles en correcties" reason and answer are filled in.',
    },
    reference,
  },
  {
    code: 'F.132',
    severity: 'error',
    models,
    section: 'checks',
    formula: 'pagina zegt dat de telresultaten correct waren, maar er zijn twee documenten',
    asks: (view) => askWhen(isPresent(view) && saysRight(view), () => ask(isTwo(view), [])),
    typist: {
      nl: 'De pagina zegt dat de telresultaten correct waren, maar er is een corrigendum. Klopt dat met de papieren?',
      en: 'The page says that the results were correct, but there is a corrigendum. Is this what the papers say?',
    },
    coordinator: {
      nl: 'De telresultaten waren correct, maar er is toch een corrigendum. Haal het corrigendum weg of verbeter de pagina "Controles en correcties".',
      en: 'The results were correct, but there is a corrigendum all the same. Remove the corrigendum or correct the page "Controles en correcties".',
    },
    holds: {
      nl: 'De telresultaten waren correct, en er is geen corrigendum.',
      en: 'The results were correct, and there is no corrigendum.',
    },
    reference,
  },
  {
    code: 'F.133',
    severity: 'error',
    models,
    section: 'checks',
    formula: 'pagina zegt dat er gecorrigeerde telresultaten zijn, maar er is één document',
    asks: (view) => askWhen(isPresent(view) && saysCorrected(view), () => ask(isOne(view), [])),
    typist: {
      nl: 'De pagina zegt dat er gecorrigeerde telresultaten zijn, maar er is één document. Klopt dat met de papieren?',
      en: 'The page says that there are corrected results, but there is one document. Is this what the papers say?',
    },
    coordinator: {
      nl: 'Er zijn gecorrigeerde telresultaten, maar het corrigendum ontbreekt. Zoek het corrigendum of verbeter de pagina "Controles en correcties".',
      en: 'There are corrected results, but the corrigendum is missing. Find the corrigendum or correct the page "Controles en correcties".',
    },
    holds: {
      nl: 'Er zijn gecorrigeerde telresultaten, en het corrigendum is er.',
      en: 'There are corrected results, and the corrigendum is there.',
    },
    reference,
  },
  {
    code: 'F.134',
    severity: 'error',
    models,
    section: 'checks',
    formula: 'bij "gecorrigeerde telresultaten" (eigen initiatief) zijn ja én nee aangekruist',
    asks: (view) => askWhen(isPresent(view) && ticked(view, corrected) > 0, () => ask(ticked(view, corrected) > 1, [])),
    typist: {
      nl: 'Bij "Zijn er gecorrigeerde telresultaten?" zijn ja en nee aangekruist. Staat het zo op papier?',
      en: 'Yes and no are both ticked at "Zijn er gecorrigeerde telresultaten?". Is this what the paper says?',
    },
    coordinator: {
      nl: 'Op de pagina "Controles en correcties" zijn ja en nee aangekruist. Er is één antwoord.',
      en: 'On the page "Controles en correcties" yes and no are both ticked. There is one answer.',
    },
    holds: {
      nl: 'Op de pagina "Controles en correcties" staat één antwoord.',
      en: 'On the page "Controles en correcties" there is one answer.',
    },
    reference,
  },
  {
    code: 'F.135',
    severity: 'error',
    models,
    section: 'checks',
    formula: 'pagina aanwezig, en "op verzoek van het centraal stembureau" is ingevuld',
    asks: (view) => askWhen(isPresent(view), () => ask(ticked(view, onRequest) > 0, [])),
    typist: {
      nl: 'Bij "Op verzoek van het centraal stembureau" is iets aangekruist. Staat het zo op papier?',
      en: 'Something is ticked at "Op verzoek van het centraal stembureau". Is this what the paper says?',
    },
    coordinator: {
      nl: 'In de eerste zitting is er nog geen verzoek van het centraal stembureau. Dat deel van de pagina blijft leeg.',
      en: 'In the first session there is no request of the central electoral committee yet. That part of the page stays empty.',
    },
    holds: {
      nl: 'Het deel voor het centraal stembureau is leeg.',
      en: 'The part for the central electoral committee is empty.',
    },
    reference,
  },
];
