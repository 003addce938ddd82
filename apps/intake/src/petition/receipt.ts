import type { RegisterNumber } from '@donthu/contracts';

/** Series of the live petition register of a year; its numbers have no gaps. */
export function liveSeries(year: number): string {
  return `register:${year}:live`;
}

export function registerNumber(unit: string, year: number, number: number): RegisterNumber {
  return { unit, year, book: 'live', number };
}

/** What stands on the receipt: public, readable over the phone, unique in the installation. */
export function receiptCode({ unit, year, number }: RegisterNumber): string {
  return `${unit.toUpperCase()}-${year}-${String(number).padStart(4, '0')}`;
}
