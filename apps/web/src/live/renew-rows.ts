import type { InfiniteData, Query, QueryClient } from '@tanstack/react-query';
import type { Schemas } from '../api/client';
import { asProblem } from '../api/problem';
import { readPetition } from '../api/read-petition';

type Row = Schemas['Petition'];
type Pages = InfiniteData<Schemas['PetitionPage'], unknown>;

/**
 * Rows of lists that nobody reads again by themselves (so far did somebody scroll) are asked for one by one: what a petition has
 * become, such as a denunciation, must not stand on a screen with yesterday's names. One that may not be read any more leaves; where
 * the server does not say, the lists begin anew.
 */
export async function renewRows(queries: QueryClient, changed: ReadonlySet<string>): Promise<void> {
  const still = queries
    .getQueryCache()
    .findAll({ queryKey: ['petitions'] })
    .filter(isStill);
  const shown = new Set(still.flatMap((query) => idsIn(query.state.data as Pages)));
  for (const id of changed) {
    if (!shown.has(id)) continue;
    const row = await readRow(id);
    if (row === 'unknown') return forgetStill(queries);
    for (const query of still) renew(queries, query, (data) => data && replaced(data, id, row));
  }
}

/**
 * At once; and anew when a page arrives that was under way: it is put behind the pages as they stood when it was asked for, and
 * would bring back what was renewed meanwhile. Nobody sees that, as lists are drawn later than their promise is kept.
 */
function renew(queries: QueryClient, query: Query, change: (data: Pages | undefined) => Pages | undefined): void {
  const underWay = query.state.fetchStatus === 'idle' ? undefined : query.promise;
  const set = () => void queries.setQueryData<Pages>(query.queryKey, change);
  set();
  void underWay?.then(set, set);
}

/** What is on no screen: coming back to it must not show for a moment whom the law hides by now. */
export function isOnNoScreen(query: Query): boolean {
  return query.getObserversCount() === 0;
}

/** Begins those lists anew: more happened than was told, so any of their rows may be old. */
export function forgetStill(queries: QueryClient): void {
  const still = queries
    .getQueryCache()
    .findAll({ queryKey: ['petitions'] })
    .filter(isStill);
  // Through the client, which also asks anew: a disabled query that is only emptied stays empty.
  for (const { queryKey } of still) void queries.resetQueries({ queryKey, exact: true });
}

/** Page by page, and disabled though on a screen: an invalidation asks for nothing. */
function isStill(query: Query): boolean {
  const { data } = query.state;
  const isPaged = typeof data === 'object' && data !== null && 'pages' in data;
  return isPaged && query.isDisabled();
}

function idsIn({ pages }: Pages): string[] {
  return pages.flatMap(({ items }) => items.map(({ petitionId }) => petitionId));
}

async function readRow(id: string): Promise<Row | 'gone' | 'unknown'> {
  try {
    return (await readPetition(id)).data;
  } catch (error) {
    const { status } = asProblem(error);
    if (status === 401) throw error;
    return status === 403 || status === 404 ? 'gone' : 'unknown';
  }
}

function replaced(data: Pages, id: string, row: Row | 'gone'): Pages {
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.flatMap((item) => (item.petitionId === id ? (row === 'gone' ? [] : [row]) : [item])),
  }));
  return { ...data, pages };
}
