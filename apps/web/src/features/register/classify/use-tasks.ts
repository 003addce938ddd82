import { useQueries } from '@tanstack/react-query';
import { petitionsByDue } from '../../../parts/petitions-by-due';
import type { PetitionRow } from '../register-search';

/** What waits for somebody at the desk, in the order it is shown. */
export const TASK_STATES = ['logged', 'classified', 'awaiting_supplement'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Tasks of one state that are shown; the next come up as these are done. */
const SHOWN = 100;

export interface TaskGroup {
  readonly state: TaskState;
  readonly rows: readonly PetitionRow[];
  /** All there are, as far as they were counted. */
  readonly total: number;
  readonly more: boolean;
}

/** Petitions to be classified or proposed; what is due first stands first. */
export function useTasks() {
  return useQueries({
    queries: TASK_STATES.map((state) => ({
      queryKey: ['petitions', 'tasks', state],
      queryFn: ({ signal }) => petitionsByDue({ open: true, state }, signal),
    })),
    combine: (answers) => {
      const failed = answers.find(({ isError }) => isError);
      const groups = TASK_STATES.map((state, at): TaskGroup => {
        const { rows, more } = answers[at]?.data ?? { rows: [], more: false };
        return { state, rows: rows.slice(0, SHOWN), total: rows.length, more };
      });
      return {
        groups,
        pending: answers.some(({ isPending }) => isPending),
        error: failed?.error ?? undefined,
        refetch: () => void Promise.all(answers.map(({ refetch }) => refetch())),
      };
    },
  });
}
