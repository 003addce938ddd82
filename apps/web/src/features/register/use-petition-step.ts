import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas, Versioned } from '../../api/client';
import { asProblem } from '../../api/problem';
import { useCommand } from '../../api/use-command';
import { madeOldBy, readDetail, type Detail } from './petition-read';

interface Step<Values> {
  readonly petitionId: string;
  readonly run: (values: Values, etag: string, key: string) => Promise<Schemas['Changed']>;
  readonly onDone: (answer: Schemas['Changed'], values: Values) => void;
}

/** A step of a petition that was read at a version; when somebody was faster, both versions are there to be compared. */
export function usePetitionStep<Values>({ petitionId, run, onDone }: Step<Values>) {
  const queries = useQueryClient();
  const [stale, setStale] = useState<{ readonly mine: Values; readonly theirs: Versioned<Detail> } | undefined>();
  const command = useCommand({
    run: ({ values, etag }: { readonly values: Values; readonly etag: string }, key) => run(values, etag, key),
    touches: madeOldBy(petitionId),
    onDone: (answer, { values }) => onDone(answer, values),
  });
  const send = async (values: Values, etag: string) => {
    setStale(undefined);
    try {
      await command.mutateAsync({ values, etag });
    } catch (error) {
      if (asProblem(error).isStale) setStale({ mine: values, theirs: await readDetail(petitionId) });
    }
  };
  return {
    send,
    stale,
    forget: () => {
      setStale(undefined);
      void queries.invalidateQueries({ queryKey: ['petition', petitionId] });
    },
    sending: command.isPending,
    problem: command.error && !command.error.isStale ? command.error : undefined,
  };
}
