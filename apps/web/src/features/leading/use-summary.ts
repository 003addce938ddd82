import { useQueries, useQuery } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';

export type Summary = Schemas['Summary'];

export interface Asked {
  /** With all units below it; all that the officer sees when left out. */
  readonly unit?: string;
  readonly from: string;
  readonly to: string;
}

const summary = (query: Asked) => ({
  queryKey: ['summary', query],
  queryFn: () => body(api.GET('/api/reporting/summary', { params: { query } })),
});

export function useSummary(asked: Asked) {
  return useQuery(summary(asked));
}

/** Every unit below, each with those below it, in one answer. */
export function useUnitSummaries(asked: Asked) {
  return useQuery({
    queryKey: ['summary', 'units', asked],
    queryFn: async () => (await body(api.GET('/api/reporting/summary/units', { params: { query: asked } }))).items,
  });
}

/** One answer each, in order; `undefined` until it is there. */
export function useSummaries(asked: readonly Asked[]) {
  return useQueries({
    queries: asked.map(summary),
    combine: (results) => ({
      answers: results.map(({ data }) => data),
      error: results.find(({ error }) => error)?.error ?? undefined,
    }),
  });
}
