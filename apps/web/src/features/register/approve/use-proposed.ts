import { useQuery } from '@tanstack/react-query';
import { petitionsByDue } from '../../../parts/petitions-by-due';

/** Everything that awaits a leader's signature, what is due first on top. */
export function useProposed() {
  return useQuery({
    queryKey: ['petitions', 'proposed'],
    queryFn: ({ signal }) => petitionsByDue({ open: true, state: 'proposed' }, signal),
  });
}
