import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { BY_CURSOR } from '../../parts/by-cursor';
import { petitionPage, petitionsByDue, workOf, type Board, type BoardFilters } from '../../parts/petitions-by-due';

/** What waits for somebody, the accepted ones first. */
export function useUnassigned() {
  return useQuery({
    queryKey: ['petitions', 'unassigned'],
    queryFn: async ({ signal }): Promise<Board> => {
      const { rows, more } = await petitionsByDue({ open: true, responsible: 'none' }, signal);
      const isAccepted = ({ state }: (typeof rows)[number]) => state === 'accepted';
      return { rows: [...rows.filter(isAccepted), ...rows.filter((row) => !isAccepted(row))], more };
    },
  });
}

export function useWorkOf(officer: string) {
  return useQuery({
    queryKey: ['petitions', 'of', officer],
    enabled: officer !== '',
    queryFn: ({ signal }) => workOf(officer, signal),
  });
}

/** Pages of the register that are read for one page of a board: behind an import stand thousands of rows that nobody has. */
const MOST_READ = 5;

type Overdue = Pick<BoardFilters, 'unit' | 'responsible'>;

/** What is overdue, the longest first, page by page: of nobody, or of anybody. */
export function useOverdue(filters: Overdue, who: 'nobody' | 'somebody') {
  return useInfiniteQuery({
    queryKey: ['petitions', 'overdue', who, filters],
    queryFn: ({ pageParam, signal }) => (who === 'nobody' ? ofNobody : ofSomebody)(filters, pageParam, signal),
    ...BY_CURSOR,
  });
}

function ofNobody(filters: Overdue, cursor: string, signal: AbortSignal) {
  return petitionPage({ ...filters, overdue: true, responsible: 'none' }, cursor, signal);
}

/** The next page with a row on it, or none yet after so many: what nobody has stands in a list of its own. */
async function ofSomebody(filters: Overdue, cursor: string, signal: AbortSignal) {
  let at = cursor;
  for (let read = 1; ; read += 1) {
    const page = await petitionPage({ ...filters, overdue: true }, at, signal);
    const items = page.items.filter(({ responsible }) => responsible !== null);
    if (items.length > 0 || page.nextCursor === null || read === MOST_READ) return { ...page, items };
    at = page.nextCursor;
  }
}
