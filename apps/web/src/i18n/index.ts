import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { commonEn, commonVi } from './common';
import { shortcutsEn, shortcutsVi } from './shortcuts';

export type Language = 'vi' | 'en';
const KEY = 'donthu.language';

/** As was chosen here before; else as on the page one signed in on, when that was chosen there. */
function firstLanguage(): Language {
  const asked = document.referrer === '' ? null : new URL(document.referrer).searchParams.get('lang');
  const language = localStorage.getItem(KEY) ?? asked;
  return language === 'en' ? 'en' : 'vi';
}

export function startI18n(): void {
  const language = firstLanguage();
  if (language === 'en') localStorage.setItem(KEY, language);
  void i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources: {
      vi: { common: commonVi, shortcuts: shortcutsVi },
      en: { common: commonEn, shortcuts: shortcutsEn },
    },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => reportError(new Error(`No text for ${namespace}:${key}`)),
  });
  document.documentElement.lang = language;
}

/** To the other one, and kept for the next time. */
export function changeLanguage(): void {
  const language = i18n.language === 'en' ? 'vi' : 'en';
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
  void i18n.changeLanguage(language);
}

/** Texts of one feature, loaded with it. English must say everything that Vietnamese says. */
export function addTexts<T extends Texts>(namespace: string, vi: T, en: SameShape<T>): void {
  i18n.addResourceBundle('vi', namespace, vi);
  i18n.addResourceBundle('en', namespace, en);
}

interface Texts {
  readonly [name: string]: string | Texts;
}

type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };
