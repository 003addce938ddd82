import { useInfiniteQuery } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';

export type WorkItem = Schemas['Petition'];

/** Rows of one answer; what a handler has open fits in one. */
const ROWS = 200;
/** States in which nothing is left to be done. */
const OVER: readonly string[] = [
  'closed',
  'refused',
  'guided',
  'transferred',
  'returned',
  'filed',
  'history',
  'undone',
];

export function isOver({ state }: WorkItem): boolean {
  return OVER.includes(state);
}

/** What one officer is responsible for, ordered by what is due; without a date last, in the order of its receipt. */
export function useMyWork(officer: string) {
  const query = useInfiniteQuery({
    queryKey: ['petitions', { responsible: officer }],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/intake/petitions', {
          params: { query: { responsible: officer, limit: ROWS, ...(pageParam !== '' && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    enabled: officer !== '',
    select: ({ pages }) => ({
      items: pages
        .flatMap(({ items }) => items)
        .sort((a, b) => compare(dueOf(a), dueOf(b)) || compare(a.receivedOn, b.receivedOn)),
      more: (pages.at(-1)?.nextCursor ?? null) !== null,
    }),
  });
  return { ...query, readMore: query.fetchNextPage };
}

function dueOf({ nextDueOn }: WorkItem): string {
  return nextDueOn ?? '9999-12-31';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
