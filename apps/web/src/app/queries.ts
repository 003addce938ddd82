import { QueryCache, QueryClient } from '@tanstack/react-query';
import { asProblem } from '../api/problem';
import { isWork } from '../parts/kept-names';
import { openDrafts } from '../parts/use-draft';
import { leaveToSignIn, SESSION, type Officer } from './session';
import { keepWanted } from './wanted-address';

/** A refusal is final; only a server that is away is asked again. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey }) => {
      if (asProblem(error).status !== 401) return;
      if (!isTypedHereAlone()) return leave();
      // The frame says so, by the session's own question.
      if (queryKey[0] !== SESSION[0]) askSession();
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

/** Whether somebody is signed in at all: what follows where nobody is follows of the answer. */
export function askSession(): void {
  void queryClient.invalidateQueries({ queryKey: SESSION });
}

/** To the sign-in, and back here afterwards; in another window where what was typed stands on this page alone. */
export function signInAgain(): void {
  if (isTypedHereAlone()) open('/', '_blank', 'noopener');
  else leave();
}

/** Without TLS this browser keeps no drafts: to leave the page is to lose what was typed. */
function isTypedHereAlone(): boolean {
  const drafts = openDrafts();
  return drafts !== undefined && !drafts.keeps && drafts.names().some(isWork);
}

function leave(): void {
  keepWanted(queryClient.getQueryData<Officer>(SESSION)?.id);
  leaveToSignIn(queryClient.getQueryData(SESSION) !== undefined);
}
