import { findingText, type Finding, type Severity } from './finding';
import type { CheckedRow } from './import-row';

/** One thing that is said of rows of a file: what, of how many, of which one first. */
export interface Remark {
  /** The same for every row that it is said of: `<code>` or `<code>:<field>`. */
  remark: string;
  result: Severity;
  rows: number;
  firstLine: number;
  vi: string;
  en: string;
}

/** A warning says how a row is entered; of one that is not, it says nothing that matters. */
export function tellingOf({ status, findings }: CheckedRow): readonly Finding[] {
  return status === 'error' ? findings.filter(({ severity }) => severity === 'error') : findings;
}

export function remarkOf({ code, column }: Pick<Finding, 'code' | 'column'>): string {
  return column ? `${code}:${column}` : code;
}

/** What is said of the rows of a file, each thing once: errors first, then what is said of most rows. */
export function remarksOf(rows: readonly CheckedRow[]): Remark[] {
  const remarks = new Map<string, Remark>();
  for (const row of rows) {
    const { line } = row;
    // A row is counted once however often it is said of it.
    for (const [remark, finding] of new Map(tellingOf(row).map((each) => [remarkOf(each), each] as const)))
      remarks.set(remark, said(remarks.get(remark), { remark, finding, line }));
  }
  return [...remarks.values()].sort(
    (a, b) =>
      Number(b.result === 'error') - Number(a.result === 'error') || b.rows - a.rows || a.firstLine - b.firstLine,
  );
}

function said(
  before: Remark | undefined,
  { remark, finding, line }: { readonly remark: string; readonly finding: Finding; readonly line: number },
): Remark {
  const { severity: result, vi, en } = finding;
  if (!before) return { remark, result, rows: 1, firstLine: line, vi, en };
  const counted = { ...before, rows: before.rows + 1 };
  // Words that name another row for each row are told without it.
  return before.vi === vi ? counted : { ...counted, ...findingText(finding) };
}
