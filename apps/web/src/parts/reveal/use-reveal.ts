import { useState } from 'react';
import { asProblem, type ApiProblem } from '../../api/problem';
import { useSessionEnded } from '../../app/session';

export interface Reveal<T> {
  readonly shown: T | undefined;
  readonly problem: ApiProblem | undefined;
  readonly busy: boolean;
  /** Whether they were opened. */
  readonly open: (reason: string) => Promise<boolean>;
  readonly close: () => void;
}

/**
 * Masked people, shown after a reason was given, until the page is left, they are
 * closed or the session ends. They live in this component
 * alone: no query, no mutation, no draft keeps them. The reason is kept as any form is, until it was given.
 */
export function useReveal<T>(read: (reason: string) => Promise<T>): Reveal<T> {
  const [shown, setShown] = useState<T | undefined>(undefined);
  const [problem, setProblem] = useState<ApiProblem | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const ended = useSessionEnded();
  if (ended && shown !== undefined) setShown(undefined);
  const open = async (reason: string) => {
    setBusy(true);
    setProblem(undefined);
    try {
      setShown(await read(reason));
      return true;
    } catch (error) {
      setProblem(asProblem(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { shown, problem, busy, open, close: () => setShown(undefined) };
}
