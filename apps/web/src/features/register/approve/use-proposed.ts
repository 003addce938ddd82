import { useInfiniteQuery } from '@tanstack/react-query';
import { api, body } from '../../../api/client';

const PAGE_SIZE = 100;

/** Everything that awaits a leader's signature, newest first. */
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
  return { query, rows: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}
