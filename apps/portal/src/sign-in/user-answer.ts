import type { Role } from '@donthu/contracts';

/** The officer as the caller may know himself. */
export interface UserAnswer {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly unit: string;
  readonly roles: readonly Role[];
}

interface Known {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly unit: string;
  readonly roles: readonly Role[];
}

export function userAnswer({ accountId, username, displayName, unit, roles }: Known): UserAnswer {
  return { id: accountId, username, displayName, unit, roles };
}
