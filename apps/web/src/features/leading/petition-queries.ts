import { useQuery } from '@tanstack/react-query';
import { petitionsByDue, workOf, type BoardFilters } from '../../parts/petitions-by-due';

/** What waits for somebody, the accepted ones first. */
export function useUnassigned() {
  return useQuery({
    queryKey: ['petitions', 'unassigned'],
    queryFn: async () => {
      const { rows } = await petitionsByDue({ open: true, responsible: 'none' });
      const isAccepted = ({ state }: (typeof rows)[number]) => state === 'accepted';
      return [...rows.filter(isAccepted), ...rows.filter((row) => !isAccepted(row))];
    },
  });
}

export function useWorkOf(officer: string) {
  return useQuery({
    queryKey: ['petitions', 'of', officer],
    enabled: officer !== '',
    queryFn: () => workOf(officer),
  });
}

export function useOverdue(filters: BoardFilters) {
  return useQuery({
    queryKey: ['petitions', 'overdue', filters],
    queryFn: () => petitionsByDue({ ...filters, overdue: true }),
  });
}
