import { useQuery } from '@tanstack/react-query';
import { byDue } from '../../parts/by-due';
import { petitionsByDue, type BoardFilters } from '../../parts/petitions-by-due';

/** States in which a petition waits for somebody, the accepted ones first. What is settled needs nobody. */
const WAITING = ['accepted', 'logged', 'classified', 'awaiting_supplement', 'proposed'] as const;

export function useUnassigned() {
  return useQuery({
    queryKey: ['petitions', 'unassigned'],
    queryFn: async () => {
      const boards = await Promise.all(WAITING.map((state) => petitionsByDue({ state, responsible: 'none' })));
      const [accepted = [], ...others] = boards.map(({ rows }) => rows);
      return [...accepted, ...others.flat().sort(byDue)];
    },
  });
}

export function useWorkOf(officer: string) {
  return useQuery({
    queryKey: ['petitions', 'of', officer],
    enabled: officer !== '',
    queryFn: async () => {
      const { rows } = await petitionsByDue({ responsible: officer });
      return rows.filter(({ state }) => !SETTLED.has(state));
    },
  });
}
const SETTLED = new Set(['closed', 'withdrawn', 'history', 'refused', 'guided', 'transferred', 'returned', 'filed']);

export function useOverdue(filters: BoardFilters) {
  return useQuery({
    queryKey: ['petitions', 'overdue', filters],
    queryFn: async () => (await petitionsByDue({ ...filters, overdue: true })).rows,
  });
}
