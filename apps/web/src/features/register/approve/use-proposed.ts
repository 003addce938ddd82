import { useInfiniteQuery } from '@tanstack/react-query';
import { api, body } from '../../../api/client';
import { byDue } from '../../../parts/by-due';

const PAGE_SIZE = 100;

/** Everything that awaits a leader's signature, what is due first on top. */
export function useProposed() {
  const query = useInfiniteQuery({
    queryKey: ['petitions', 'proposed'],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/intake/petitions', {
          params: { query: { state: 'proposed', limit: PAGE_SIZE, ...(pageParam !== '' && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  return { query, rows: query.data?.pages.flatMap(({ items }) => items).sort(byDue) ?? [] };
}
