import { useQuery } from '@tanstack/react-query';
import { api, body } from '../../../api/client';

/** Who received on which days of a month, `YYYY-MM`, of the officer's own unit unless another is named; nothing is asked of an empty month. */
export function useReceptionMonth(month: string, unit?: string) {
  return useQuery({
    queryKey: ['reception-days', month, unit],
    queryFn: () =>
      body(api.GET('/api/reception/days', { params: { query: { month, ...(unit !== undefined && { unit }) } } })),
    enabled: month !== '',
  });
}

/** As people write it: mm/yyyy. */
export function monthText(month: string): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}
