// A text is written once, in every language; which one is shown is chosen at run time, never at load time.

export type Language = 'nl' | 'en';
export const languages = ['nl', 'en'] as const satisfies readonly Language[];

export interface Text {
  readonly nl: string;
  readonly en: string;
}

/** What is filled in at `{name}`; a text is said in the language of the whole. */
export type TextParam = string | number | Text;
export type TextParams = Readonly<Record<string, TextParam>>;

/**
 * The text in one language with its `{name}` places filled in. Numbers get thousands dots (nl) or commas (en). A place without a value is a
 * bug and stays visible as `{name}`.
 */
export function say(text: Text, language: Language, params: TextParams = {}): string {
  return text[language].replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    if (value === undefined) return place;
    if (typeof value === 'number') return formatCount(value, language);
    return typeof value === 'string' ? value : value[language];
  });
}

/** A whole number as people read it: `1.234` in Dutch, `1,234` in English. */
export function formatCount(value: number, language: Language = 'nl'): string {
  const sign = value < 0 ? '-' : '';
  return sign + String(Math.abs(value)).replaceAll(/\B(?=(\d{3})+$)/g, language === 'nl' ? '.' : ',');
}
