import { finding, type Finding } from './finding';
import { LIMITS } from './limits';
import { parseDate } from './parse-date';
import type { Read } from './read-terms';
import type { RegisterField } from './register-field';

/** The day of receipt; undefined together with the error that says why. */
export function readReceivedOn(text: string, today: string): Read<string | undefined> {
  if (text === '') return { value: undefined, findings: [finding('IMPORT.RECEIVED_ON_MISSING', 'receivedOn')] };
  const read = readDate(text, 'receivedOn');
  if (read.value === undefined || read.value <= today) return read;
  return { value: undefined, findings: [...read.findings, finding('IMPORT.RECEIVED_ON_FUTURE', 'receivedOn')] };
}

/**
 * The day of the answer; undefined without error means still open. Words ("đang xử lý") and a day to come say that no
 * answer was given yet; a day that does not exist is a typing error that only the officer can mend.
 */
export function readAnsweredOn(text: string, receivedOn: string | undefined, today: string): Read<string | undefined> {
  if (text === '') return { value: undefined, findings: [] };
  if (!/\d/.test(text)) return { value: undefined, findings: [finding('IMPORT.ANSWERED_ON_WORDS', 'answeredOn')] };
  const read = readDate(text, 'answeredOn');
  if (read.value === undefined) return read;
  if (read.value > today)
    return { value: undefined, findings: [...read.findings, finding('IMPORT.ANSWERED_ON_FUTURE', 'answeredOn')] };
  const early = receivedOn !== undefined && read.value < receivedOn;
  return early
    ? { value: read.value, findings: [...read.findings, finding('IMPORT.ANSWERED_BEFORE_RECEIVED', 'answeredOn')] }
    : read;
}

function readDate(text: string, column: RegisterField): Read<string | undefined> {
  const refuse = (problem: Finding): Read<string | undefined> => ({ value: undefined, findings: [problem] });
  const written = parseDate(text);
  if (!written) return refuse(finding('IMPORT.DATE_UNREADABLE', column));
  if (!written.real) return refuse(finding('IMPORT.DATE_NOT_REAL', column));
  if (written.date < LIMITS.earliestReceivedOn) return refuse(finding('IMPORT.DATE_TOO_OLD', column));
  return { value: written.date, findings: written.shortYear ? [finding('IMPORT.SHORT_YEAR', column)] : [] };
}
