import { api, body, type Schemas } from '../api/client';
import { byDue } from './by-due';
import { cursorAt } from './by-cursor';

const PAGE = 200;
/** Beyond this nobody reads a board; filters narrow it. */
const MOST_ON_A_BOARD = 1_000;

export interface BoardFilters {
  readonly state?: string;
  readonly responsible?: string;
  readonly coordinating?: string;
  readonly overdue?: boolean;
  readonly open?: boolean;
  readonly toTell?: boolean;
  readonly unit?: string;
}

export interface Board {
  /** What is due first on top. */
  readonly rows: readonly Schemas['Petition'][];
  /** There are more than were read. */
  readonly more: boolean;
}

/** One page of a filtered register; an empty cursor is the first one's. */
export function petitionPage(
  filters: BoardFilters,
  cursor: string,
  signal: AbortSignal,
): Promise<Schemas['PetitionPage']> {
  const query = { ...filters, limit: PAGE, ...cursorAt(cursor) };
  return body(api.GET('/api/intake/petitions', { params: { query }, signal }));
}

/** Every page of a filtered register, at most a board's; what is due first where the filter says `open`, `overdue` or `toTell`. */
export async function petitionsByDue(filters: BoardFilters, signal: AbortSignal): Promise<Board> {
  const rows: Schemas['Petition'][] = [];
  let cursor: string | null = '';
  while (cursor !== null && rows.length < MOST_ON_A_BOARD) {
    const page: Schemas['PetitionPage'] = await petitionPage(filters, cursor, signal);
    rows.push(...page.items);
    cursor = page.nextCursor;
  }
  return { rows: rows.sort(byDue), more: cursor !== null };
}

/** What an officer answers for and what he helps with, as far as work on it is not over. */
export async function workOf(officer: string, signal: AbortSignal): Promise<Board> {
  const boards = await Promise.all([
    petitionsByDue({ open: true, responsible: officer }, signal),
    petitionsByDue({ open: true, coordinating: officer }, signal),
  ]);
  return { rows: boards.flatMap(({ rows }) => rows).sort(byDue), more: boards.some(({ more }) => more) };
}
