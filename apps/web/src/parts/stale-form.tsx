import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ApiProblem } from '../api/problem';
import { ProblemAlert } from './problem-alert';
import { StaleEdit, type Difference } from './stale-edit';

/** What a field is called, and what stands in it, in words. */
export type Said = readonly [field: string, text: string];

interface Props<Base> {
  /** What the server said to the form; the comparison opens when somebody else was faster. */
  readonly problem: ApiProblem | null;
  /** Names the thing among all. */
  readonly name: string;
  readonly readNewest: () => Promise<Base>;
  /** Whether the newest is another version than the form stands on, and says the same: then there is nothing to choose. */
  readonly isUnchanged?: (newest: Base) => boolean;
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
export function StaleForm<Base>(props: Props<Base>) {
  const { yours, theirs, isUnchanged, onChosen, onClose } = props;
  const { newest, error, refetch } = useNewest(props);
  const isSame = newest !== undefined && isUnchanged?.(newest) === true;
  useEffect(() => {
    if (isSame && newest !== undefined) onChosen(newest, true);
  }, [isSame, newest, onChosen]);
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (newest === undefined || isSame) return null;
  return (
    <StaleEdit
      open
      differences={differencesOf(yours(newest), theirs(newest))}
      onKeepMine={() => onChosen(newest, true)}
      onTakeTheirs={() => onChosen(newest, false)}
      onClose={onClose}
    />
  );
}

/** The thing as it stands now, once the form is outdated. */
function useNewest<Base>({ problem, name, readNewest }: Pick<Props<Base>, 'problem' | 'name' | 'readNewest'>) {
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
  const isRead = open && query.isSuccess && !query.isFetching;
  return { newest: isRead ? query.data : undefined, error: open ? query.error : null, refetch: query.refetch };
}

function differencesOf(yours: readonly Said[], theirs: readonly Said[]): Difference[] {
  const [here, there] = [new Map(yours), new Map(theirs)];
  return [...new Set([...here.keys(), ...there.keys()])]
    .map((field) => ({ field, yours: here.get(field) ?? '', theirs: there.get(field) ?? '' }))
    .filter((each) => each.yours !== each.theirs);
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
