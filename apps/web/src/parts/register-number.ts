import type { Schemas } from '../api/client';

const LIVE = 'live';

/** Of an old register that was imported: its numbers are that register's own. */
export function isImported({ book }: Pick<Schemas['RegisterNumber'], 'book'>): boolean {
  return book !== LIVE;
}

/** A number of the register as people say it: 12/2026; a star marks the book of an imported register. */
export function registerNumber(register: Schemas['RegisterNumber']): string {
  return `${register.number}/${register.year}${isImported(register) ? '*' : ''}`;
}
