import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { asProblem, type ApiProblem } from './problem';
import { digest } from './digest';
import { newKey } from './new-key';

interface Sent {
  /** Tells whether it is the same input, not what it was. */
  readonly input: string;
  readonly key: string;
}

/** Where the key of what was sent outlives a reload. */
export interface SentStore {
  readonly read: () => Sent | undefined;
  readonly keep: (sent: Sent | undefined) => void;
}

export interface Command<Input, Result> {
  /** `key`: to be sent as `Idempotency-Key`; the same until the command has succeeded or its input changes. */
  readonly run: (input: Input, key: string) => Promise<Result>;
  /** Keys of the queries whose answers are old afterwards. */
  readonly touches: readonly QueryKey[];
  readonly onDone?: (result: Result, input: Input) => void;
  /** For what no version keeps from being done twice: an answer lost with the page is asked for again, not the thing itself. */
  readonly sentStore?: SentStore;
}

/** Milliseconds that "done" waits for the screens to show it; a read that hangs does not make a done thing look undone. */
const READ_AGAIN_MS = 2_000;

/** A command to the server that may be sent again without being done twice, also after a lost connection. */
export function useCommand<Input, Result>({ run, touches, onDone, sentStore }: Command<Input, Result>) {
  const queries = useQueryClient();
  const sent = useRef<Sent | undefined>(undefined);
  const mutation = useMutation<Result, ApiProblem, Input>({
    // What was sent may name somebody: it goes with the form it stood in.
    gcTime: 0,
    mutationFn: async (input) => {
      const text = digest(JSON.stringify(input) ?? '');
      const before = sent.current ?? sentStore?.read();
      const now = before?.input === text ? before : { input: text, key: newKey() };
      sent.current = now;
      sentStore?.keep(now);
      try {
        return await run(input, now.key);
      } catch (error) {
        throw asProblem(error);
      }
    },
    onSuccess: async (result, input) => {
      sent.current = undefined;
      sentStore?.keep(undefined);
      const again = touches.map((queryKey) => queries.invalidateQueries({ queryKey }));
      await Promise.race([Promise.all(again), new Promise((resolve) => setTimeout(resolve, READ_AGAIN_MS))]);
      onDone?.(result, input);
    },
  });
  return mutation;
}
