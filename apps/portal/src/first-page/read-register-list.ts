import type { RegisterList, RegisterRow } from './register-pages';

type Members = Readonly<Record<string, unknown>>;

/** Reads the register's answer without trusting its form: what is missing is shown as nothing. */
export function readRegisterList(answer: unknown): RegisterList {
  const { items, nextCursor } = members(answer);
  return { rows: list(items).map(rowOf), nextCursor: typeof nextCursor === 'string' ? nextCursor : null };
}

function rowOf(value: unknown): RegisterRow {
  const item = members(value);
  return {
    number: numberOf(members(item['register'])),
    receivedOn: text(item['receivedOn']),
    petitioners: list(item['petitioners']).map((person) => text(members(person)['displayName'])),
    anonymous: item['anonymous'] === true,
    kind: text(item['kind']),
    summary: text(item['summary']),
    state: text(item['state']),
    responsible: text(item['responsible']) || text(members(item['responsible'])['id']) || null,
    dueOn: text(item['nextDueOn']) || null,
    overdue: item['overdue'] === true,
  };
}

/** `141/2026`, as people write it; an old register's number with its book. */
function numberOf({ number, year, book }: Members): string {
  const written = `${typeof number === 'number' ? number : text(number)}/${typeof year === 'number' ? year : ''}`;
  return book === 'live' || book === undefined ? written : `${written} (${text(book)})`;
}

function members(value: unknown): Members {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
