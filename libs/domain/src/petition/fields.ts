import { Reader } from '../deadlines/reading/reader';
import document from './data/fields.json';

export const FIELD_GROUPS = ['administrative', 'corruption', 'judicial', 'party', 'other'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** A subject field (lĩnh vực) of the installation and the cell of each report form that counts it. */
export interface SubjectField {
  readonly code: string;
  readonly group: FieldGroup;
  readonly vi: string;
  readonly en: string;
  /** Cell number by form of Thông tư 01/2024/TT-TTCP, the closest text known of the forms in force. */
  readonly reportCells: ReadonlyMap<string, number>;
}

const FORMS = ['02/XLD', '03/XLD'] as const;

/** @throws Error naming every problem of the data */
export function parseSubjectFields(data: unknown): SubjectField[] {
  const problems: string[] = [];
  const fields = new Reader({ rows: data }, '', problems).children('rows').map((row) => {
    row.onlyFields(['code', 'group', 'vi', 'en', 'reportCells']);
    const cells = row.child('reportCells');
    return {
      code: row.text('code'),
      group: row.word('group', FIELD_GROUPS),
      vi: row.text('vi'),
      en: row.text('en'),
      reportCells: new Map(FORMS.map((form) => [form, cells.wholeNumber(form, 1, 99)])),
    };
  });
  if (new Set(fields.map((field) => field.code)).size !== fields.length) problems.push('a code stands twice');
  if (problems.length > 0) throw new Error(`subject fields: ${problems.join('; ')}`);
  return fields;
}

export const SUBJECT_FIELDS: readonly SubjectField[] = parseSubjectFields(document);

/** The field's name in one language; a code without a name (an old event's) is said as it is. */
export function saySubjectField(code: string, language: 'vi' | 'en'): string {
  return SUBJECT_FIELDS.find((field) => field.code === code)?.[language] ?? code;
}
