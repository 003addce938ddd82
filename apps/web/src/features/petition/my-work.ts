import { useQuery } from '@tanstack/react-query';
import { MAX_DEPUTIES } from '@donthu/domain/assignment/absence-state';
import { isOver } from '@donthu/domain/assignment/petition-over';
import { api, body, type Schemas } from '../../api/client';
import { useToday } from '../../app/desk';
import { byDue } from '../../parts/by-due';
import { petitionPage, workOf, type Board } from '../../parts/petitions-by-due';

export type WorkItem = Schemas['Petition'];
type Absence = Schemas['AbsenceList']['items'][number];

/** Rows of finished work; the register has the rest. */
export const DONE_SHOWN = 200;

/** After its acceptance a withdrawn petition is still to be closed. */
export function isDone({ state, proposedOutcome }: Pick<WorkItem, 'state' | 'proposedOutcome'>): boolean {
  return isOver(state, proposedOutcome === 'accept');
}

/**
 * What an officer is responsible for, helps with and stands in for today, ordered by what is due: all of it whose work is not
 * over.
 */
export function useMyWork(me: string) {
  const today = useToday();
  return useQuery({
    queryKey: ['petitions', 'work', me, today],
    queryFn: async ({ signal }): Promise<Board> => {
      const { items: absences } = await body(api.GET('/api/assignment/absences'));
      const found = await Promise.all(
        [me, ...standingInFor(me, absences, today)].map((officer) => workOf(officer, signal)),
      );
      return oneBoard(
        found.flatMap(({ rows }) => rows),
        found.some(({ more }) => more),
      );
    },
    enabled: me !== '' && today !== '',
  });
}

/** What he helps with or stands in for today; one page of each, the next due first. */
export function useOthersWork(me: string) {
  const today = useToday();
  return useQuery({
    queryKey: ['petitions', 'others', me, today],
    queryFn: async ({ signal }): Promise<Board> => {
      const { items: absences } = await body(api.GET('/api/assignment/absences'));
      const away = standingInFor(me, absences, today);
      const found = await Promise.all([
        petitionPage({ open: true, coordinating: me }, '', signal),
        ...away.flatMap((officer) => [
          petitionPage({ open: true, responsible: officer }, '', signal),
          petitionPage({ open: true, coordinating: officer }, '', signal),
        ]),
      ]);
      const others = found.flatMap(({ items }) => items).filter(({ responsible }) => responsible !== me);
      return oneBoard(
        others,
        found.some(({ nextCursor }) => nextCursor !== null),
      );
    },
    enabled: today !== '',
  });
}

/** Those of his own that are over, the latest first. */
export function useMyDone(me: string) {
  return useQuery({
    queryKey: ['petitions', 'done', me],
    queryFn: () =>
      body(
        api.GET('/api/intake/petitions', { params: { query: { responsible: me, open: false, limit: DONE_SHOWN } } }),
      ),
    enabled: me !== '',
  });
}

/** Each once: of two officers whom he stands in for, one may help the other. */
function oneBoard(found: readonly WorkItem[], more: boolean): Board {
  const rows = new Map(found.map((row) => [row.petitionId, row]));
  return { rows: [...rows.values()].sort(byWorkDue), more };
}

/** By what he can meet himself: a result that the desk makes known is not it. */
function byWorkDue(a: WorkItem, b: WorkItem): number {
  return byDue({ ...a, nextDueOn: a.workDueOn }, { ...b, nextDueOn: b.workDueOn });
}

/** Who is away on that day and has this officer as deputy, or one who is away himself and has him. */
export function standingInFor(me: string, absences: readonly Absence[], day: string): string[] {
  const away = absences.filter(({ from, to }) => from <= day && day <= to);
  const found = new Set([me]);
  for (let row = 0; row < MAX_DEPUTIES; row += 1)
    for (const { officer, deputy } of away) if (found.has(deputy)) found.add(officer);
  found.delete(me);
  return [...found];
}
