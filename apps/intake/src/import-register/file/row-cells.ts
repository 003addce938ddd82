import type { Assigned } from './assign-columns';
import { withoutApostrophe } from './formula';
import { REGISTER_FIELDS, type RegisterField } from './register-field';
import type { Line } from './scan-csv';

/** The cells of one row by field, cleaned; empty where the register has none. */
export type RowCells = Readonly<Record<RegisterField, string>>;

/** Texts whose line breaks mean something. */
const OF_SEVERAL_LINES: readonly RegisterField[] = ['summary', 'note'];

export function readCells(line: Line, assigned: Assigned): RowCells {
  const cells: Partial<Record<RegisterField, string>> = {};
  for (const field of REGISTER_FIELDS) {
    const column = assigned.get(field);
    cells[field] = column ? clean(line.cells[column.index]?.text ?? '', OF_SEVERAL_LINES.includes(field)) : '';
  }
  return { ...EMPTY, ...cells };
}

const EMPTY: RowCells = {
  number: '',
  receivedOn: '',
  fullName: '',
  address: '',
  idNumber: '',
  phone: '',
  kind: '',
  field: '',
  summary: '',
  outcome: '',
  handler: '',
  answeredOn: '',
  note: '',
};

/** NFC, invisible marks dropped, blanks trimmed; a lone dash says "nothing". */
function clean(text: string, severalLines: boolean): string {
  const visible = withoutApostrophe(text)
    .normalize('NFC')
    .replace(/[\u200B\uFEFF]/g, '');
  const tidy = severalLines ? visible.replace(/\r\n?/g, '\n').trim() : visible.replace(/\s+/g, ' ').trim();
  return /^[-–—]+$/.test(tidy) ? '' : tidy;
}
