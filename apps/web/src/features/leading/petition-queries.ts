import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { petitionPage, petitionsByDue, workOf, type Board, type BoardFilters } from '../../parts/petitions-by-due';

/** What waits for somebody, the accepted ones first. */
export function useUnassigned() {
  return useQuery({
    queryKey: ['petitions', 'unassigned'],
    queryFn: async (): Promise<Board> => {
      const { rows, more } = await petitionsByDue({ open: true, responsible: 'none' });
      const isAccepted = ({ state }: (typeof rows)[number]) => state === 'accepted';
      return { rows: [...rows.filter(isAccepted), ...rows.filter((row) => !isAccepted(row))], more };
    },
  });
}

export function useWorkOf(officer: string) {
  return useQuery({
    queryKey: ['petitions', 'of', officer],
    enabled: officer !== '',
    queryFn: () => workOf(officer),
  });
}

type Overdue = Pick<BoardFilters, 'unit' | 'responsible'>;

/** What is overdue, the longest first, page by page: of nobody, or of anybody. */
export function useOverdue(filters: Overdue, who: 'nobody' | 'somebody') {
  return useInfiniteQuery({
    queryKey: ['petitions', 'overdue', who, filters],
    queryFn: ({ pageParam }) => (who === 'nobody' ? ofNobody(filters, pageParam) : ofSomebody(filters, pageParam)),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

function ofNobody(filters: Overdue, cursor: string) {
  return petitionPage({ ...filters, overdue: true, responsible: 'none' }, cursor);
}

/** The next page with a row on it: what nobody has stands in a list of its own. */
async function ofSomebody(filters: Overdue, cursor: string) {
  for (let at = cursor; ;) {
    const page = await petitionPage({ ...filters, overdue: true }, at);
    const items = page.items.filter(({ responsible }) => responsible !== null);
    if (items.length > 0 || page.nextCursor === null) return { ...page, items };
    at = page.nextCursor;
  }
}
