import { languageOf, Text, type Language } from '@donthu/http';

/** `?lang=en` of every page; without it the browser's own wish counts. */
export class LanguageDto {
  @Text({ optional: true, max: 10 }) lang?: string;
}

/** `ended`: whoever comes here was signed in, and is not any more. */
export class WelcomeDto extends LanguageDto {
  @Text({ optional: true, max: 10 }) ended?: string;
}

export function pageLanguage(lang: unknown, acceptLanguage: string | undefined): Language {
  return lang === 'en' || lang === 'vi' ? lang : languageOf(acceptLanguage);
}

/** An address of ours that keeps the language. */
export function inLanguage(path: string, language: Language): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}
