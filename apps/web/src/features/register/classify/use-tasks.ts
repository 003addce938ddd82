import { useQueries } from '@tanstack/react-query';
import { api, body } from '../../../api/client';
import { byDue } from '../../../parts/by-due';
import type { PetitionRow } from '../register-search';

/** What waits for somebody at the desk, in the order it is shown. */
export const TASK_STATES = ['logged', 'classified', 'awaiting_supplement'] as const;
export type TaskState = (typeof TASK_STATES)[number];

const MOST = 100;

export interface TaskGroup {
  readonly state: TaskState;
  readonly rows: readonly PetitionRow[];
  /** There are more than are shown. */
  readonly more: boolean;
}

/** Petitions to be classified or proposed; what is due first stands first. */
export function useTasks() {
  return useQueries({
    queries: TASK_STATES.map((state) => ({
      queryKey: ['petitions', 'tasks', state],
      queryFn: () => body(api.GET('/api/intake/petitions', { params: { query: { state, limit: MOST } } })),
    })),
    combine: (answers) => {
      const failed = answers.find(({ isError }) => isError);
      const groups: TaskGroup[] = TASK_STATES.map((state, at) => ({
        state,
        rows: [...(answers[at]?.data?.items ?? [])].sort(byDue),
        more: typeof answers[at]?.data?.nextCursor === 'string',
      }));
      return {
        groups,
        pending: answers.some(({ isPending }) => isPending),
        error: failed?.error ?? undefined,
        refetch: () => void Promise.all(answers.map(({ refetch }) => refetch())),
      };
    },
  });
}
