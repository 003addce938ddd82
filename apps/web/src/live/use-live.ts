import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { SESSION, type Officer } from '../app/session';
import { follow, type Change } from './follow';
import { forgetStill, isOnNoScreen, renewRows } from './renew-rows';

export type Live = 'on' | 'off' | 'catching';

/** Queries that a change of a petition makes old, by the first part of their key. */
const LISTS = ['petitions', 'alerts', 'summary', 'load', 'visits', 'reception-days', 'tasks'];
/** Milliseconds: many changes of a moment make one refresh. */
const GATHER_MS = 300;
/** Milliseconds after which a refresh that hangs does not keep the next one waiting any more. */
const LONGEST_REFRESH_MS = 10_000;

/** Keeps open screens true: what changed is asked for anew, everything after a gap that was too long to be told. */
export function useLive(officer: Officer): Live {
  const queries = useQueryClient();
  const [live, setLive] = useState<Live>('catching');
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let refreshing = false;
    let more = false;
    const petitions = new Set<string>();
    const askAnew = (queryKey: readonly string[]) => {
      queries.removeQueries({ queryKey, predicate: isOnNoScreen });
      return queries.invalidateQueries({ queryKey });
    };
    // One at a time: under steady changes a refresh that begins anew with each of them would never arrive.
    const refresh = async () => {
      waiting = undefined;
      refreshing = true;
      more = false;
      const ids = [...petitions];
      petitions.clear();
      renewRows(queries, new Set(ids)).catch(() => void queries.invalidateQueries({ queryKey: SESSION }));
      const asked = [...LISTS.map((list) => [list]), ...ids.map((id) => ['petition', id])].map(askAnew);
      await Promise.race([Promise.all(asked), new Promise((resolve) => setTimeout(resolve, LONGEST_REFRESH_MS))]);
      refreshing = false;
      if (more) gather();
    };
    const gather = () => {
      more = true;
      if (!refreshing) waiting ??= setTimeout(() => void refresh(), GATHER_MS);
    };
    const stop = follow('/api/reporting/live', {
      onChange: ({ petitionId }: Change) => {
        if (petitionId !== undefined) petitions.add(petitionId);
        gather();
      },
      onReset: () => {
        setLive('catching');
        for (const list of [...LISTS, 'petition']) queries.removeQueries({ queryKey: [list], predicate: isOnNoScreen });
        forgetStill(queries);
        void queries.invalidateQueries().finally(() => setLive((now) => (now === 'catching' ? 'on' : now)));
      },
      onState: setLive,
      // Why the door stayed shut is the session's to say: whoever is signed out is led to the sign-in.
      onRefused: () => void queries.invalidateQueries({ queryKey: SESSION }),
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [queries, officer.id]);
  return live;
}
