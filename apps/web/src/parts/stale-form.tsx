import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ApiProblem } from '../api/problem';
import { StaleEdit } from './stale-edit';

/** What a field is called, and what stands in it, in words. */
export type Said = readonly [field: string, text: string];

interface Props<Base> {
  /** What the server said to the form; the comparison opens when somebody else was faster. */
  readonly problem: ApiProblem | null;
  /** Names the thing among all. */
  readonly name: string;
  readonly readNewest: () => Promise<Base>;
  /** What the form stands on: when nothing of it that is shown has changed since, there is nothing to choose. */
  readonly before?: Base;
  /** What would be sent on top of the newest. */
  readonly yours: (newest: Base) => readonly Said[];
  readonly theirs: (newest: Base) => readonly Said[];
  readonly onChosen: (newest: Base, mine: boolean) => void;
  readonly onClose: () => void;
}

/** Somebody else changed the thing, or made it, while the form was open. */
export function isOutdated(problem: ApiProblem | null): boolean {
  return problem?.isStale === true || problem?.code === 'PRECONDITION.REQUIRED';
}

/** Both versions of a form side by side, as far as they differ. */
export function StaleForm<Base>({ problem, name, before, readNewest, yours, theirs, onChosen, onClose }: Props<Base>) {
  const open = isOutdated(problem);
  const query = useQuery({
    queryKey: ['newest', name],
    enabled: open,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: readNewest,
  });
  // What was read for an earlier comparison is the newest no more.
  const newest = query.isFetching ? undefined : query.data;
  const isSame =
    open && before !== undefined && newest !== undefined && String(theirs(before)) === String(theirs(newest));
  useEffect(() => {
    if (isSame && newest !== undefined) onChosen(newest, true);
  }, [isSame, newest, onChosen]);
  if (!open || newest === undefined || isSame) return null;
  const [here, there] = [new Map(yours(newest)), new Map(theirs(newest))];
  const differences = [...new Set([...here.keys(), ...there.keys()])]
    .map((field) => ({ field, yours: here.get(field) ?? '', theirs: there.get(field) ?? '' }))
    .filter((each) => each.yours !== each.theirs);
  return (
    <StaleEdit
      open
      differences={differences}
      onKeepMine={() => onChosen(newest, true)}
      onTakeTheirs={() => onChosen(newest, false)}
      onClose={onClose}
    />
  );
}

interface CommandProps<Base> extends Omit<Props<Base>, 'problem' | 'onChosen' | 'onClose'> {
  readonly command: { readonly error: ApiProblem | null; readonly reset: () => void };
  /** The form goes on upon the newest, with what was typed or without. */
  readonly restart: (newest: Base, mine: boolean) => void;
  readonly send: (newest: Base) => void;
}

/** The comparison of a form with one command: what the officer keeps of his is sent again on top of the newest. */
export function StaleCommand<Base>({ command, restart, send, ...form }: CommandProps<Base>) {
  return (
    <StaleForm<Base>
      {...form}
      problem={command.error}
      onClose={command.reset}
      onChosen={(newest, mine) => {
        command.reset();
        restart(newest, mine);
        if (mine) send(newest);
      }}
    />
  );
}
