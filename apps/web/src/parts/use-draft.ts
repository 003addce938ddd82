import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { SESSION, type Officer } from '../app/session';

interface Kept<T> {
  readonly at: string;
  readonly value: T;
}

export interface Draft<T> {
  /** What was found at the start, if anything. */
  readonly restored: Kept<T> | undefined;
  /** Time of the last keeping, epoch milliseconds. */
  readonly keptAt: number | undefined;
  readonly keep: (value: T) => void;
  readonly drop: () => void;
}

/**
 * A form that survives a reload, a closed tab and a lost server. Kept in this browser, for this account, until the form was
 * sent or dropped; signing out drops all drafts of the account (`dropDrafts`).
 */
export function useDraft<T>(name: string): Draft<T> {
  const officer = useQueryClient().getQueryData<Officer>(SESSION);
  const key = `donthu.draft.${officer?.id ?? ''}.${name}`;
  const [restored] = useState(() => read<T>(key));
  const [keptAt, setKeptAt] = useState<number | undefined>(undefined);
  const pending = useRef<{ readonly value: T } | undefined>(undefined);

  const flush = useCallback(() => {
    if (!pending.current || signedOut) return;
    localStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), value: pending.current.value }));
    pending.current = undefined;
    setKeptAt(Date.now());
  }, [key]);

  useEffect(() => {
    const timer = setInterval(flush, 400);
    addEventListener('pagehide', flush);
    return () => {
      clearInterval(timer);
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const keep = useCallback((value: T) => void (pending.current = { value }), []);
  const drop = useCallback(() => {
    pending.current = undefined;
    localStorage.removeItem(key);
    setKeptAt(undefined);
  }, [key]);
  return { restored, keptAt, keep, drop };
}

/** This page is about to be left for the sign-in: what forms still hold of the last moment is kept nowhere any more. */
let signedOut = false;

/** Nothing that was typed about people stays behind when an officer leaves a shared computer. Whoever calls it leaves the page. */
export function dropDrafts(officer: string): void {
  signedOut = true;
  for (const kept of [localStorage, sessionStorage])
    for (const key of Object.keys(kept)) if (key.startsWith(`donthu.draft.${officer}.`)) kept.removeItem(key);
}

function read<T>(key: string): Kept<T> | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Kept<T>);
  } catch {
    return undefined;
  }
}
