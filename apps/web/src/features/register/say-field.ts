import { SUBJECT_FIELDS } from '@donthu/domain/petition/fields';
import type { Language } from '../../i18n';

/** A subject field in words; a code that is not in the list (any more) as it is. */
export function sayField(code: string, language: Language): string {
  return SUBJECT_FIELDS.find((field) => field.code === code)?.[language] ?? code;
}
