import { finding } from './finding';
import type { CheckedRow } from './import-row';

/** Rows that stand in the register already, by their key; the value names the import that entered them. */
export type StandingRows = ReadonlyMap<string, string>;

/** The rows, with a warning on each that stands in the register already. */
export function markRepeated(rows: readonly CheckedRow[], standing: StandingRows): CheckedRow[] {
  return rows.map((row) => {
    const earlier = standing.get(row.key);
    if (earlier === undefined) return row;
    const findings = [...row.findings, finding('IMPORT.ALREADY_ENTERED', undefined, { line: row.line, earlier })];
    return row.status === 'error' ? { ...row, findings } : { ...row, status: 'warning', findings };
  });
}
