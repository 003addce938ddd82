import type { Column } from './columns';
import { fileProblem, type FileProblem } from './file-problem';
import { foldWords } from './fold';
import { FIELD_WORDS, isRegisterField, REGISTER_FIELDS, type RegisterField } from './register-field';

export type ColumnMapping = Readonly<Record<string, string>>;
export type Assigned = ReadonlyMap<RegisterField, Column>;

/** Titles about the person complained of are never the petitioner's. */
const RESPONDENT = /\bbi (khieu nai|to cao|kien nghi|phan anh|don)\b/;

/** Gives each field of ours its column: first as told, the rest by their titles. */
export function assignColumns(columns: readonly Column[], mapping: ColumnMapping): Assigned {
  const assigned = new Map<RegisterField, Column>();
  for (const [field, title] of Object.entries(mapping)) {
    const [column] = titled(columns, title);
    if (column && isRegisterField(field)) assigned.set(field, column);
  }
  const taken = new Set(assigned.values());
  for (const find of [byTitle, byHint]) {
    for (const field of REGISTER_FIELDS) {
      if (assigned.has(field)) continue;
      const column = find(
        field,
        columns.filter((each) => !each.ofReport && !taken.has(each)),
      );
      if (!column) continue;
      assigned.set(field, column);
      taken.add(column);
    }
  }
  return assigned;
}

/** What is wrong with a mapping for these columns; empty when it can be followed. */
export function mappingProblems(columns: readonly Column[], mapping: ColumnMapping): FileProblem[] {
  const problems: FileProblem[] = [];
  const usedBy = new Map<Column, string>();
  for (const [field, title] of Object.entries(mapping)) {
    const [column, another] = titled(columns, title);
    if (!isRegisterField(field)) problems.push(fileProblem('IMPORT.MAPPING_FIELD_UNKNOWN', { fields: [field] }));
    else if (!column) problems.push(fileProblem('IMPORT.MAPPING_TITLE_UNKNOWN', { fields: [field] }));
    else if (another) problems.push(fileProblem('IMPORT.MAPPING_TITLE_AMBIGUOUS', { fields: [field] }));
    else {
      const before = usedBy.get(column);
      if (before) problems.push(fileProblem('IMPORT.MAPPING_COLUMN_TWICE', { fields: [before, field] }));
      usedBy.set(column, field);
    }
  }
  return problems;
}

/** The mapping in use, in titles that a later call with `mapping` finds again. */
export function mappingOf(columns: readonly Column[], assigned: Assigned): Partial<Record<RegisterField, string>> {
  const entries = [...assigned].map(([field, column]): [RegisterField, string] => [field, titleOf(columns, column)]);
  return Object.fromEntries(entries);
}

/** The shortest title that names one column alone, as far as there is one. */
export function titleOf(columns: readonly Column[], column: Column): string {
  return titled(columns, column.title).length === 1 ? column.title : column.fullTitle;
}

/** Columns under a title, accents, case and punctuation aside. */
function titled(columns: readonly Column[], title: string): Column[] {
  const wanted = foldWords(title);
  return wanted === '' ? [] : columns.filter(({ names }) => names.includes(wanted));
}

function byTitle(field: RegisterField, columns: readonly Column[]): Column | undefined {
  for (const title of FIELD_WORDS[field].titles) {
    const column = columns.find(({ names }) => names.includes(title));
    if (column) return column;
  }
  return undefined;
}

function byHint(field: RegisterField, columns: readonly Column[]): Column | undefined {
  // By its own title only: a group's name ("Người gửi đơn") would lend itself to any column below it.
  return columns.find(({ names: [name = ''] }) => FIELD_WORDS[field].hint.test(name) && !RESPONDENT.test(name));
}
