import type { Schemas } from '../api/client';

const LIVE = 'live';

/** A number of the register as people say it: 12/2026; a star marks the book of an imported register. */
export function registerNumber({ number, year, book }: Schemas['RegisterNumber']): string {
  return book === LIVE ? `${number}/${year}` : `${number}/${year}*`;
}
