// The language people read: Dutch unless they switch, kept on this machine. Texts are looked up at run time.
import { formatCount, say, type Language, type Text, type TextParams } from '@telstaat/core';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

export interface LanguageContext {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** The text in the chosen language, its places filled in. */
  readonly say: (text: Text, params?: TextParams) => string;
  /** A whole number with thousands dots (nl) or commas (en). */
  readonly count: (value: number) => string;
}

const storageKey = 'telstaat.language';

function contextOf(language: Language, setLanguage: (language: Language) => void): LanguageContext {
  return {
    language,
    setLanguage,
    say: (text, params) => say(text, language, params),
    count: (value) => formatCount(value, language),
  };
}

const Context = createContext<LanguageContext>(contextOf('nl', () => {}));

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'nl'));
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(storageKey, language);
  }, [language]);
  const value = useMemo(() => contextOf(language, setLanguage), [language]);
  return <Context value={value}>{children}</Context>;
}

export function useLanguage(): LanguageContext {
  return useContext(Context);
}
