import { problem } from '../problem/problem';

/** The last row of a page: where the next one continues. */
export interface RowCursor {
  readonly order: string | number | null;
  readonly key: string;
}

/** Opaque to the caller: base64url of JSON. */
export function encodeCursor({ order, key }: RowCursor): string {
  return Buffer.from(JSON.stringify([order, key]), 'utf8').toString('base64url');
}

/** Throws 400 `REQUEST.BAD_CURSOR` for what `encodeCursor` never wrote. */
export function decodeCursor(cursor: string): RowCursor {
  const [order, key, ...rest] = parse(cursor);
  if (
    rest.length > 0 ||
    typeof key !== 'string' ||
    key === '' ||
    !(order === null || typeof order === 'string' || (typeof order === 'number' && Number.isFinite(order)))
  ) {
    throw problem('REQUEST.BAD_CURSOR');
  }
  return { order, key };
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
