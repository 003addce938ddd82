import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { asProblem, type ApiProblem } from './problem';
import { newKey } from './new-key';

export interface Command<Input, Result> {
  /** `key`: to be sent as `Idempotency-Key`; the same until the command has succeeded or its input changes. */
  readonly run: (input: Input, key: string) => Promise<Result>;
  /** Keys of the queries whose answers are old afterwards. */
  readonly touches: readonly QueryKey[];
  readonly onDone?: (result: Result, input: Input) => void;
}

/** Milliseconds that "done" waits for the screens to show it; a read that hangs does not make a done thing look undone. */
const READ_AGAIN_MS = 2_000;

/** A command to the server that may be sent again without being done twice, also after a lost connection. */
export function useCommand<Input, Result>({ run, touches, onDone }: Command<Input, Result>) {
  const queries = useQueryClient();
  const sent = useRef<{ readonly input: string; readonly key: string } | undefined>(undefined);
  const mutation = useMutation<Result, ApiProblem, Input>({
    mutationFn: async (input) => {
      const text = JSON.stringify(input) ?? '';
      if (sent.current?.input !== text) sent.current = { input: text, key: newKey() };
      try {
        return await run(input, sent.current.key);
      } catch (error) {
        throw asProblem(error);
      }
    },
    onSuccess: async (result, input) => {
      sent.current = undefined;
      const again = touches.map((queryKey) => queries.invalidateQueries({ queryKey }));
      await Promise.race([Promise.all(again), new Promise((resolve) => setTimeout(resolve, READ_AGAIN_MS))]);
      onDone?.(result, input);
    },
  });
  return mutation;
}
