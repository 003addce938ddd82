import { useQuery, useQueryClient, type QueryFunctionContext } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, body } from '../api/client';

export const NAMES_ELSEWHERE = ['officer-names'] as const;
type Names = Readonly<Record<string, string>>;
const NOBODY: Names = {};
/** Ids of one request. */
const AT_ONCE = 100;
/** Whom the screens of this window have named so far and the desk does not know. */
const wanted = new Set<string>();
let asking: ReturnType<typeof setTimeout> | undefined;

/**
 * Names of officers who are not of the desk's units: who has changed to another one, or is of the level above. All whom one
 * drawing of the screen names are asked for at once; an id that nobody has stays what it is.
 */
export function useNamesElsewhere(): (id: string) => string {
  const client = useQueryClient();
  const { data, isError } = useQuery({
    queryKey: NAMES_ELSEWHERE,
    queryFn: readWanted,
    initialData: NOBODY,
    // As long as the window: who was asked for once is not asked for by another screen; whose asking got lost is.
    staleTime: ({ state: { data: known } }) => ([...wanted].every((id) => known && id in known) ? Infinity : 0),
    gcTime: Infinity,
  });
  return useCallback(
    (id) => {
      if (!wanted.has(id)) {
        wanted.add(id);
        asking ??= setTimeout(() => {
          asking = undefined;
          void client.refetchQueries({ queryKey: NAMES_ELSEWHERE });
        });
      }
      return data[id] ?? (isError ? id : '…');
    },
    [client, data, isError],
  );
}

async function readWanted({ signal }: QueryFunctionContext): Promise<Names> {
  const ids = [...wanted];
  const names = Object.fromEntries(ids.map((id) => [id, id]));
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const query = { ids: ids.slice(at, at + AT_ONCE).join(',') };
    const { items } = await body(api.GET('/api/auth/officers', { params: { query }, signal }));
    for (const { id, displayName } of items) names[id] = displayName;
  }
  return names;
}
