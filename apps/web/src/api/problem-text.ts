// What went wrong, in words for the person at the screen: what happened, what is safe, what to do next.
import type { CallError } from '@telstaat/contract';
import { refusalText, say, unreachable, type Language } from '@telstaat/core';
import { CallFailure } from './client.ts';

const texts = {
  unreachable: {
    nl: 'Geen verbinding met Telstaat. Wat al bewaard was, is veilig. Staat de computer van de coördinator aan? Probeer het daarna opnieuw.',
    en: 'No connection with Telstaat. What was saved is safe. Is the coordinator’s computer on? Then try again.',
  },
  fault: {
    nl: 'Er ging iets mis in Telstaat. Wat al bewaard was, is veilig. Probeer het opnieuw. Blijft het misgaan, geef dan dit nummer door: {request}.',
    en: 'Something went wrong in Telstaat. What was saved is safe. Try again. If it keeps failing, pass on this number: {request}.',
  },
  complaints: {
    nl: 'Er klopt iets niet aan wat je instuurde. Er is niets opgeslagen. Kijk het na en probeer het opnieuw.',
    en: 'Something is wrong with what you sent. Nothing was saved. Check it and try again.',
  },
};

export function callErrorText(error: CallError, language: Language): string {
  switch (error.kind) {
    case 'unreachable':
      return say(texts.unreachable, language);
    case 'refusal':
      return refusalText({ code: error.code, params: error.params }, language);
    case 'fault':
      return say(texts.fault, language, { request: error.request });
    case 'complaints':
      return say(texts.complaints, language);
    default:
      return unreachable(error);
  }
}

/** For errors of queries and mutations, which are unknown to the compiler. */
export function problemText(error: unknown, language: Language): string {
  return error instanceof CallFailure
    ? callErrorText(error.error, language)
    : say(texts.fault, language, { request: '–' });
}
