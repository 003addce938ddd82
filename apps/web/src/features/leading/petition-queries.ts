import { useQuery } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import type { Petition } from './petition-list';

const PAGE = 200;
/** Beyond this nobody reads a board; the filters narrow it. */
export const MOST = 1_000;
/** States in which a petition waits for somebody, the accepted ones first. What is settled needs nobody. */
const WAITING = ['accepted', 'logged', 'classified', 'awaiting_supplement', 'proposed'] as const;

interface Filters {
  readonly state?: string;
  readonly responsible?: string;
  readonly overdue?: boolean;
  readonly unit?: string;
}

/** Every page of a filtered register, up to `MOST`. */
async function listed(filters: Filters): Promise<Petition[]> {
  const items: Petition[] = [];
  for (let cursor: string | undefined; items.length < MOST;) {
    const query = { ...filters, limit: PAGE, ...(cursor !== undefined && { cursor }) };
    const page = await body(api.GET('/api/intake/petitions', { params: { query } }));
    items.push(...page.items);
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  return items;
}

const byDue = (a: Petition, b: Petition) => (a.nextDueOn ?? '9').localeCompare(b.nextDueOn ?? '9');

export function useUnassigned() {
  return useQuery({
    queryKey: ['petitions', 'unassigned'],
    queryFn: async () => {
      const lists = await Promise.all(WAITING.map((state) => listed({ state, responsible: 'none' })));
      const [accepted = [], ...others] = lists.map((list) => list.sort(byDue));
      return [...accepted, ...others.flat().sort(byDue)];
    },
  });
}

export function useWorkOf(officer: string) {
  return useQuery({
    queryKey: ['petitions', 'of', officer],
    enabled: officer !== '',
    queryFn: async () => {
      const items = await listed({ responsible: officer });
      return items.filter(({ state }) => !SETTLED.has(state)).sort(byDue);
    },
  });
}
const SETTLED = new Set(['closed', 'withdrawn', 'history', 'refused', 'guided', 'transferred', 'returned', 'filed']);

export function useOverdue(filters: Filters) {
  return useQuery({
    queryKey: ['petitions', 'overdue', filters],
    queryFn: async () => (await listed({ ...filters, overdue: true })).sort(byDue),
  });
}
