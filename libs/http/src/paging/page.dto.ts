import { Text } from '../dto/text';
import { WholeNumber } from '../dto/scalar';
import { decodeCursor, type RowCursor } from './cursor';

export const DEFAULT_PAGE_LIMIT = 50;

/** `?cursor=&limit=` of every list; lists with filters extend it. */
export class PageDto {
  @Text({ optional: true, max: 1000, pattern: /^[A-Za-z0-9_-]+$/, description: '`nextCursor` of the page before' })
  cursor?: string;

  @WholeNumber({ optional: true, min: 1, max: 200, description: 'Items of a page, default 50' })
  limit?: number;
}

/** The page that is asked for, defaults filled in. */
export function pageRequest({ cursor, limit }: PageDto): { readonly limit: number; readonly after?: RowCursor } {
  return { limit: limit ?? DEFAULT_PAGE_LIMIT, ...(cursor !== undefined && { after: decodeCursor(cursor) }) };
}
