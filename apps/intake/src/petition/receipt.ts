import type { RegisterNumber } from '@donthu/contracts';

/** Series of the live petition register of a year; its numbers have no gaps. */
export function liveSeries(year: number): string {
  return `register:${year}:live`;
}

/** The register as it is kept now; others are the books of imported registers. */
const LIVE_BOOK = 'live';

export function isLive({ book }: Pick<RegisterNumber, 'book'>): boolean {
  return book === LIVE_BOOK;
}

export function registerNumber(unit: string, year: number, number: number): RegisterNumber {
  return { unit, year, book: LIVE_BOOK, number };
}

/** What stands on the receipt: public, readable over the phone, unique in the installation. */
export function receiptCode({ unit, year, number }: RegisterNumber): string {
  return `${unit.toUpperCase()}-${year}-${String(number).padStart(4, '0')}`;
}
