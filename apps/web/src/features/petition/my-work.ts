import { useQuery } from '@tanstack/react-query';
import { MAX_DEPUTIES } from '@donthu/domain/assignment/absence-state';
import { isOver } from '@donthu/domain/assignment/petition-over';
import { api, body, type Schemas } from '../../api/client';
import { useToday } from '../../app/desk';
import { byDue } from '../../parts/by-due';
import { petitionsByDue } from '../../parts/petitions-by-due';

export type WorkItem = Schemas['Petition'];
type Absence = Schemas['AbsenceList']['items'][number];

/** Rows read for one officer: more than ten years of a handler of a ward. */
const MOST_ROWS = 3_000;

/** After its acceptance a withdrawn petition is still to be closed. */
export function isDone({ state, proposedOutcome }: Pick<WorkItem, 'state' | 'proposedOutcome'>): boolean {
  return isOver(state, proposedOutcome === 'accept');
}

/**
 * What an officer is responsible for and what he stands in for today, ordered by what is due. All of it is read: the list
 * begins with what came last, and what is due first came long ago.
 */
export function useMyWork(me: string) {
  const today = useToday();
  return useQuery({
    queryKey: ['petitions', 'work', me, today],
    queryFn: async () => {
      const { items: absences } = await body(api.GET('/api/assignment/absences'));
      const found = await Promise.all([me, ...standingInFor(me, absences, today)].map(workOf));
      return found.flatMap(({ rows }) => rows).sort(byDue);
    },
    enabled: me !== '' && today !== '',
  });
}

const workOf = (responsible: string) => petitionsByDue({ responsible }, MOST_ROWS);

/** Who is away on that day and has this officer as deputy, or one who is away himself and has him. */
export function standingInFor(me: string, absences: readonly Absence[], day: string): string[] {
  const away = absences.filter(({ from, to }) => from <= day && day <= to);
  const found = new Set([me]);
  for (let row = 0; row < MAX_DEPUTIES; row += 1)
    for (const { officer, deputy } of away) if (found.has(deputy)) found.add(officer);
  found.delete(me);
  return [...found];
}
