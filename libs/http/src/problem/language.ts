export type Language = 'vi' | 'en';

/** Vietnamese unless `Accept-Language` (RFC 9110 §12.5.4) gives English more weight. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined || acceptLanguage.length > 500) return 'vi';
  const weight: Record<Language, number> = { vi: 0, en: 0 };
  for (const part of acceptLanguage.toLowerCase().split(',')) {
    const [tag = '', ...parameters] = part.split(';').map((text) => text.trim());
    const language = tag.split('-')[0];
    if (language !== 'vi' && language !== 'en') continue;
    weight[language] = Math.max(weight[language], qualityOf(parameters));
  }
  return weight.en > weight.vi ? 'en' : 'vi';
}

function qualityOf(parameters: readonly string[]): number {
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = q === undefined ? 1 : Number(q.slice(2));
  return quality >= 0 && quality <= 1 ? quality : 0;
}
