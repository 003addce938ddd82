import { useQuery } from '@tanstack/react-query';
import { api, body, type Schemas } from '../api/client';
import { asProblem } from '../api/problem';

export type Officer = Schemas['User'];
export type Role = Officer['roles'][number];

export const SESSION = ['session'] as const;

/** Who is signed in. Everything below the shell may rely on it. A window that one comes back to asks again. */
export function useSession() {
  return useQuery({
    queryKey: SESSION,
    queryFn: () => body(api.GET('/api/auth/me')),
    staleTime: 60_000,
    refetchOnWindowFocus: 'always',
    retry: false,
  });
}

/** Nobody is signed in any more, though the page is still there. */
export function useSessionEnded(): boolean {
  const { error } = useSession();
  return error !== null && asProblem(error).status === 401;
}

export function hasRole(officer: Officer, ...roles: readonly Role[]): boolean {
  return officer.roles.some((role) => roles.includes(role));
}

/** Leaves for the page where officers sign in, which says so when the session has ended, in the officer's language; what was typed stays in drafts. */
export function leaveToSignIn(hasEnded = false): void {
  location.assign(hasEnded ? `/?ended=1&lang=${document.documentElement.lang}` : '/');
}
