import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Officer } from '../app/session';

export type Live = 'on' | 'off' | 'catching';

/** What the server tells of a change: never content, only what to ask for anew. */
interface Change {
  readonly type: string;
  readonly petitionId?: string;
}

/** Queries that a change of a petition makes old, by the first part of their key. */
const LISTS = ['petitions', 'alerts', 'summary', 'load', 'visits', 'reception-days', 'tasks'];

/**
 * Server-sent events keep open screens true. The browser connects again by itself and names the last event it has seen, so
 * what happened meanwhile comes then.
 */
export function useLive(officer: Officer): Live {
  const queries = useQueryClient();
  const [live, setLive] = useState<Live>('catching');
  useEffect(() => {
    const source = new EventSource('/api/reporting/live');
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const petitions = new Set<string>();
    const refresh = () => {
      waiting = undefined;
      for (const list of LISTS) void queries.invalidateQueries({ queryKey: [list] });
      for (const id of petitions) void queries.invalidateQueries({ queryKey: ['petition', id] });
      petitions.clear();
    };
    source.onopen = () => setLive('on');
    source.onerror = () => setLive('off');
    source.addEventListener('change', (event: MessageEvent<string>) => {
      const { petitionId } = JSON.parse(event.data) as Change;
      if (petitionId !== undefined) petitions.add(petitionId);
      // Many changes of a moment make one refresh.
      waiting ??= setTimeout(refresh, 300);
    });
    return () => {
      clearTimeout(waiting);
      source.close();
    };
  }, [queries, officer.id]);
  return live;
}
