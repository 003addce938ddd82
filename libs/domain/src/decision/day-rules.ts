import { isRealDate, type LocalDate } from '../dates';
import type { Refusal } from './decision';

/** A day that came with a command, where it stands in the body and the codes of its refusals. */
export interface DayRule {
  readonly day: LocalDate | undefined;
  readonly pointer: string;
  readonly today: LocalDate;
  readonly futureCode: string;
  readonly notBefore?: { readonly day: LocalDate; readonly code: string };
}

/** A day must exist, must not lie in the future and, where said, not before another day. An absent day passes. */
export function dayRefusal({ day, pointer, today, futureCode, notBefore }: DayRule): Refusal | undefined {
  if (day === undefined) return undefined;
  if (!isRealDate(day)) {
    return { code: 'VALIDATION.FAILED', errors: [{ pointer, code: 'VALIDATION.DATE_NOT_REAL' }] };
  }
  if (day > today) return { code: futureCode, pointer, detail: { today } };
  if (notBefore !== undefined && day < notBefore.day) {
    return { code: notBefore.code, pointer, detail: { notBefore: notBefore.day } };
  }
  return undefined;
}
