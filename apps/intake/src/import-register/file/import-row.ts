import type { Channel, Kind, Outcome } from '@donthu/contracts';
import type { Finding } from './finding';

/** A petition as the old register tells it. Personal: everything but line, dates, kind, field, outcome and channel. */
export interface ImportRow {
  /** Row of the spreadsheet, from 1; a cell of several lines is one row, as the officer sees it. */
  line: number;
  /** As written, and not unique: "12", "12a", "12/ĐT". */
  number?: string;
  receivedOn: string;
  anonymous: boolean;
  fullName?: string;
  address?: string;
  idNumber?: string;
  phone?: string;
  kind: Kind;
  /** Code of the installation's list of fields. */
  field: string;
  summary: string;
  outcome?: Outcome;
  handler?: string;
  /** Absent: still open. */
  answeredOn?: string;
  note?: string;
  /** How it came, where the note says so. */
  channel?: Channel;
}

interface Checked {
  line: number;
  /** The same file gives the same key again, however often it is uploaded: `<sha-256 of the file>:<line>`. */
  key: string;
  /** Errors first. */
  findings: readonly Finding[];
}
/** Each row is in exactly one of the three; those with warnings are imported. */
export type CheckedRow = Checked & ({ status: 'ok' | 'warning'; row: ImportRow } | { status: 'error' });

export interface RowCounts {
  total: number;
  ok: number;
  warnings: number;
  errors: number;
}

export function countRows(rows: readonly CheckedRow[]): RowCounts {
  const of = (status: CheckedRow['status']) => rows.filter((row) => row.status === status).length;
  return { total: rows.length, ok: of('ok'), warnings: of('warning'), errors: of('error') };
}
