import { encodeCursor, type RowCursor } from './cursor';

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export function page<T>(items: readonly T[], nextCursor: string | null): Page<T> {
  return { items, nextCursor };
}

/** A page of rows that were asked for with `limit + 1`: the row too many only tells that there is more. */
export function pageOfRows<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => RowCursor): Page<Row> {
  const last = rows[limit - 1];
  return page(rows.slice(0, limit), rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null);
}
