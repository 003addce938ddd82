import { useQuery } from '@tanstack/react-query';
import { api, body } from '../../../api/client';

/** Who received on which days of a month, `YYYY-MM`; nothing is asked of an empty one. */
export function useReceptionMonth(month: string) {
  return useQuery({
    queryKey: ['reception-days', month],
    queryFn: () => body(api.GET('/api/reception/days', { params: { query: { month } } })),
    enabled: month !== '',
  });
}

/** As people write it: mm/yyyy. */
export function monthText(month: string): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}
