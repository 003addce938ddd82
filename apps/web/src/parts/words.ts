import { say, wordOf, wordsOf, type WordGroup } from '@donthu/domain/words';
import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n';

/** The official word for a code, in the language of the page. `of` narrows it, as the kind does for steps. */
export function useWords() {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  return {
    language,
    say: (group: WordGroup, code: string, of?: string) => say(group, code, language, of),
    /** State of a petition as lists show it: its own until acceptance, then that of its case. */
    sayState: (state: string, kind: string) =>
      (wordOf('petition-state', state) ?? wordOf('case-state', state, kind))?.[language] ?? state,
    /** Choices for a select, in the order people expect. */
    options: (group: WordGroup) => [...wordsOf(group)].map(([value, word]) => ({ value, label: word[language] })),
  };
}
