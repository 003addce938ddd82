import { useInfiniteQuery, useQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../../api/client';
import type { LogValues } from '../log/log-values';

export type VisitLine = Schemas['VisitLine'];

const PAGE_SIZE = 100;

/** The register of a period, both days included, page by page. */
export function useVisitLines(from: string, to: string) {
  return useInfiniteQuery({
    queryKey: ['visits', 'register', from, to],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/reception/visits', {
          params: { query: { from, to, limit: PAGE_SIZE, ...(pageParam !== '' && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    enabled: from !== '',
  });
}

/** What a petition takes over from the visit it came of: as the register shows it, so nothing from behind a mask. */
export function usePrefilled(visitId: string | undefined): Partial<LogValues> | undefined {
  const queries = useQueryClient();
  const shown = visitId === undefined ? undefined : lineShown(queries.getQueriesData(VISITS), visitId);
  // After a reload the register is read anew: the latest month holds the visit that somebody is still working on.
  const read = useQuery({
    queryKey: ['visits', 'latest'],
    queryFn: () => body(api.GET('/api/reception/visits', { params: { query: { limit: 200 } } })),
    enabled: visitId !== undefined && shown === undefined,
    retry: false,
  });
  if (visitId === undefined) return {};
  const line = shown ?? read.data?.items.find((one) => one.visitId === visitId);
  if (!line) return read.isPending ? undefined : {};
  return prefilledBy(line);
}

const VISITS = { queryKey: ['visits', 'register'] };

function lineShown(
  answers: readonly (readonly [unknown, InfiniteData<Schemas['VisitPage']> | undefined])[],
  visitId: string,
): VisitLine | undefined {
  const lines = answers.flatMap(([, data]) => data?.pages.flatMap(({ items }) => items) ?? []);
  return lines.find((line) => line.visitId === visitId);
}

function prefilledBy({ visitors, idNumbers, content, receivedOn, masked }: VisitLine): Partial<LogValues> {
  if (masked) return { receivedOn };
  // Numbers stand in a column of their own; whose they are is certain only when everybody gave one.
  const paired = idNumbers.length === visitors.length;
  return {
    receivedOn,
    petitioners: visitors.map(({ fullName, address, phone }, at) => ({
      fullName,
      address,
      ...(phone !== null && { phone }),
      ...(paired && { idNumber: idNumbers[at] }),
    })),
    ...(content !== null && { summary: content }),
  };
}
