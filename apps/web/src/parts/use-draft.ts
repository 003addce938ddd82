import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { api, body } from '../api/client';
import type { SentStore } from '../api/use-command';
import { DraftBox, type Elsewhere } from './draft-box';
import type { Kept } from './draft-seal';
import { SENT } from './kept-names';

export interface Draft<T> {
  /** What was found at the start, if anything, until it is dropped. */
  readonly restored: Kept<T> | undefined;
  /** Time of the last keeping to the minute, epoch milliseconds. */
  readonly keptAt: number | undefined;
  /** The newest value could not be written down, for want of room. */
  readonly isLost: boolean;
  /** Whether the same form is begun in another window, or was in one that is closed by now. */
  readonly elsewhere: Elsewhere;
  readonly keep: (value: T) => void;
  readonly drop: () => void;
}

/** One page belongs to one officer, from the sign-in to the sign-out, and so do its drafts. */
let box: DraftBox | undefined;

/** The officer's drafts; forms may be drawn once it has data. The key stands in this page's memory and nowhere else. */
export function useOpenDrafts(officer: string) {
  return useQuery({
    queryKey: ['drafts', officer],
    queryFn: async () => {
      const { key } = await body(api.GET('/api/auth/draft-key'));
      box ??= await DraftBox.open(officer, key);
      return true;
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** The open box, if it is open yet. */
export function openDrafts(): DraftBox | undefined {
  return box;
}

/** The open box; throws where a form is drawn before `useOpenDrafts` has it. */
export function drafts(): DraftBox {
  if (!box) throw new Error('drafts are not open yet');
  return box;
}

/**
 * A form that survives a reload, a closed window and a lost server, until it was sent or dropped. What is kept can be read by
 * a session of this officer alone.
 */
export function useDraft<T>(name: string): Draft<T> {
  const [restored, setRestored] = useState(() => drafts().read<T>(name));
  const [keptAt, setKeptAt] = useState<number | undefined>(undefined);
  const [isLost, setLost] = useState(false);
  const keep = useCallback(
    (value: T) => {
      const minute = Math.floor(Date.now() / 60_000) * 60_000;
      void drafts()
        .keep(name, value)
        .then((isKept) => {
          setKeptAt(isKept && drafts().read(name) ? minute : undefined);
          setLost(!isKept && drafts().keeps);
        });
    },
    [name],
  );
  const drop = useCallback(() => {
    drafts().drop(name);
    setKeptAt(undefined);
    setRestored(undefined);
    setLost(false);
  }, [name]);
  return { restored, keptAt, isLost, elsewhere: useElsewhere(name), keep, drop };
}

function useElsewhere(name: string): Elsewhere {
  const [elsewhere, setElsewhere] = useState<Elsewhere>(undefined);
  useEffect(() => {
    const look = () => void drafts().elsewhere(name).then(setElsewhere);
    const onStorage = ({ key }: StorageEvent) => key?.endsWith(`/${name}`) && look();
    look();
    addEventListener('storage', onStorage);
    addEventListener('focus', look); // a window that was closed meanwhile tells nobody
    return () => {
      removeEventListener('storage', onStorage);
      removeEventListener('focus', look);
    };
  }, [name]);
  return elsewhere;
}

/** Keeps the key of a command beside the drafts. `name`: of the form that sends it. */
export function sentStoreOf(name: string): SentStore {
  const kept = `${SENT}${name}`;
  return {
    read: () => drafts().read<ReturnType<SentStore['read']>>(kept)?.value,
    keep: (sent) => (sent ? void drafts().keep(kept, sent) : drafts().drop(kept)),
  };
}
