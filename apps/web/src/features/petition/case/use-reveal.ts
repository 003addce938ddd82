import { useState } from 'react';
import { api, body, type Schemas } from '../../../api/client';
import { asProblem, type ApiProblem } from '../../../api/problem';
import type { PetitionDetail } from '../subject';

/** What a reveal has opened. */
export interface Shown {
  readonly people: Schemas['People'];
  readonly fileNames: ReadonlyMap<string, string>;
}

export interface Reveal {
  readonly shown: Shown | undefined;
  readonly problem: ApiProblem | undefined;
  readonly busy: boolean;
  /** Whether they were opened. */
  readonly open: (reason: string) => Promise<boolean>;
  readonly close: () => void;
}

/**
 * Masked people, shown after a reason was given, until the page is left or they are closed. They live in this component
 * alone: no query, no mutation, no draft keeps them. The reason is kept as any form is, until it was given.
 */
export function useReveal({ petitionId, erased }: Pick<PetitionDetail, 'petitionId' | 'erased'>): Reveal {
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const [problem, setProblem] = useState<ApiProblem | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const open = async (reason: string) => {
    setBusy(true);
    setProblem(undefined);
    try {
      setShown(await openPeople(petitionId, reason));
      return true;
    } catch (error) {
      setProblem(asProblem(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  // Whoever was erased meanwhile leaves this screen as well, the names of his files included.
  if (erased && shown) setShown(undefined);
  return { shown, problem, busy, open, close: () => setShown(undefined) };
}

async function openPeople(id: string, reason: string): Promise<Shown> {
  const path = { id };
  const people = await body(api.POST('/api/identity/petitions/{id}/reveal', { params: { path }, body: { reason } }));
  const { attachments } = await body(api.GET('/api/intake/petitions/{id}', { params: { path } }));
  const named = attachments.flatMap(({ fileId, name }) => (name === null ? [] : [[fileId, name] as const]));
  return { people, fileNames: new Map(named) };
}
