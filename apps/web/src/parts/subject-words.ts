import { SUBJECT_FIELDS } from '@donthu/domain/petition/fields';
import { MISSING_CONDITIONS } from '@donthu/domain/petition/missing-conditions';
import { useWords } from './words';

interface Entry {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

/** Official words for subject fields and missing conditions: data of the installation; an unknown code stays what it is. */
export function useSubjectWords() {
  const { language } = useWords();
  const option = (entry: Entry) => ({ value: entry.code, label: entry[language] });
  const of = (list: readonly Entry[], code: string) => list.find((entry) => entry.code === code)?.[language] ?? code;
  return {
    fieldOptions: SUBJECT_FIELDS.map(option),
    conditionOptions: (kind: string | undefined) =>
      MISSING_CONDITIONS.filter(({ kinds }) => kind === undefined || kinds.some((of) => of === kind)).map(option),
    fieldWord: (code: string) => of(SUBJECT_FIELDS, code),
    conditionWord: (code: string) => of(MISSING_CONDITIONS, code),
  };
}
