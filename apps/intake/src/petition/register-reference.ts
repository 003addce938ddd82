import type { RegisterNumber } from '@donthu/contracts';
import { isLive } from './receipt';

/** Number and year as the register is quoted, `8/2026`; the star is how lists mark the book of an import. */
const NUMBER = /^0*(\d{1,9})\/(\d{4})(\*?)$/;
/** A receipt's code: the unit, the year, and what follows in that year's book. */
const RECEIPT_CODE = /^[A-Z0-9]+(?:-[A-Z0-9]+)*-\d{4}-[A-Z0-9]+(?:-[A-Z0-9]+)*$/;

/**
 * Tokens by which a petition is found by what is quoted of it: its number, its number in an imported book, its receipt's code.
 * Plain, since neither is secret; no folded word and no keyed token has a colon.
 */
export function referenceTokens(register: RegisterNumber, receiptCode: string | undefined): readonly string[] {
  const quoted = numberToken(String(register.number), String(register.year));
  return [
    quoted,
    ...(isLive(register) ? [] : [`${quoted}*`]),
    ...(receiptCode === undefined ? [] : [receiptToken(receiptCode)]),
  ];
}

/** The token that is asked for where the whole search is such a reference; with other words beside it, it is text. */
export function referenceAsked(search: string): string | undefined {
  const asked = search.trim().toUpperCase();
  const [, number, year, star] = NUMBER.exec(asked) ?? [];
  if (number !== undefined && year !== undefined) return `${numberToken(number, year)}${star}`;
  return RECEIPT_CODE.test(asked) ? receiptToken(asked) : undefined;
}

function numberToken(number: string, year: string): string {
  return `number:${number}/${year}`;
}

function receiptToken(code: string): string {
  return `receipt:${code}`;
}
