import { QueryCache, QueryClient } from '@tanstack/react-query';
import { asProblem } from '../api/problem';
import { leaveToSignIn, SESSION, type Officer } from './session';
import { keepWanted } from './wanted-address';

/** A refusal is final; only a server that is away is asked again. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (asProblem(error).status === 401) signInAgain();
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => {
        const { status } = asProblem(error);
        return count < 3 && (status === 0 || status === 503);
      },
      networkMode: 'always',
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** To the sign-in, and back here afterwards; what was typed stays in drafts. */
export function signInAgain(): void {
  keepWanted(queryClient.getQueryData<Officer>(SESSION)?.id);
  leaveToSignIn();
}
