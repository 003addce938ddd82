import { finding, type Finding } from './finding';
import { isFormulaLike } from './formula';
import type { CheckedRow, ImportRow } from './import-row';
import { LIMITS } from './limits';
import { readChannel } from './read-channel';
import { readAnsweredOn, readReceivedOn } from './read-dates';
import { readPerson } from './read-person';
import { checkHandler, readField, readKind, readOutcome } from './read-terms';
import { FIELD_WORDS, REGISTER_FIELDS, type RegisterField } from './register-field';
import type { RowCells } from './row-cells';

export interface CheckRules {
  /** The business day, `YYYY-MM-DD` in Asia/Ho_Chi_Minh: nothing is received after it. */
  today: string;
  /** Folded name → code. */
  fields: ReadonlyMap<string, string>;
  /** Folded names; undefined when there is no list to compare with. */
  handlers: ReadonlySet<string> | undefined;
}

export interface RowPlace {
  line: number;
  key: string;
}

/** Dates are never text that a spreadsheet could run: what is no date is refused. */
const DATES: readonly RegisterField[] = ['receivedOn', 'answeredOn'];

/** Checks one row; `beforehand` are findings that only the whole file could give. */
export function checkRow(
  place: RowPlace,
  cells: RowCells,
  rules: CheckRules,
  beforehand: readonly Finding[],
): CheckedRow {
  const receivedOn = readReceivedOn(cells.receivedOn, rules.today);
  const answeredOn = readAnsweredOn(cells.answeredOn, receivedOn.value, rules.today);
  const person = readPerson(cells);
  const kind = readKind(cells.kind);
  const field = readField(cells.field, rules.fields);
  const outcome = readOutcome(cells.outcome);
  const reads = [receivedOn, person, kind, field, outcome, answeredOn];
  const findings = errorsFirst([
    ...beforehand,
    ...reads.flatMap((read) => read.findings),
    ...checkTexts(cells),
    ...checkHandler(cells.handler, rules.handlers),
  ]);
  if (receivedOn.value === undefined || findings[0]?.severity === 'error')
    return { ...place, status: 'error', findings };
  const row: ImportRow = {
    line: place.line,
    ...(cells.number !== '' && { number: cells.number }),
    receivedOn: receivedOn.value,
    ...person.value,
    kind: kind.value,
    field: field.value,
    summary: cells.summary,
    ...(outcome.value && { outcome: outcome.value }),
    ...(cells.handler !== '' && { handler: cells.handler }),
    ...(answeredOn.value && { answeredOn: answeredOn.value }),
    ...readNote(cells.note),
  };
  return { ...place, status: findings.length > 0 ? 'warning' : 'ok', row, findings };
}

function readNote(note: string): Pick<ImportRow, 'note' | 'channel'> {
  const channel = readChannel(note);
  return { ...(note !== '' && { note }), ...(channel && { channel }) };
}

function checkTexts(cells: RowCells): Finding[] {
  const findings: Finding[] = [];
  for (const field of REGISTER_FIELDS) {
    const { maxChars } = FIELD_WORDS[field];
    if (cells[field].length > maxChars) findings.push(finding('IMPORT.TEXT_TOO_LONG', field, { limit: maxChars }));
    if (!DATES.includes(field) && isFormulaLike(cells[field])) findings.push(finding('IMPORT.FORMULA', field));
  }
  if (cells.summary === '') findings.push(finding('IMPORT.SUMMARY_MISSING', 'summary'));
  else if (
    cells.summary.length > LIMITS.remarkableSummaryChars &&
    cells.summary.length <= FIELD_WORDS.summary.maxChars
  ) {
    findings.push(finding('IMPORT.SUMMARY_LONG', 'summary', { limit: LIMITS.remarkableSummaryChars }));
  }
  return findings;
}

function errorsFirst(findings: readonly Finding[]): Finding[] {
  return [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity === 'warning'),
  ];
}
