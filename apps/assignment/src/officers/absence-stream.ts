import type { Principal } from '@donthu/auth';
import { foldAbsence, type AbsenceState } from '@donthu/domain';
import type { Commit } from '@donthu/eventing';
import { problem } from '@donthu/http';

export function absenceStream(officer: string): string {
  return `absence/${officer}`;
}

export function absencesIn(commits: readonly Commit[]): AbsenceState {
  return foldAbsence(commits.flatMap((commit) => commit.events));
}

/** Throws 403 `AUTH.NOT_YOURS`: of an absence speaks the officer himself, or a leader for him. */
export function refuseStrangers({ accountId, roles }: Principal, officer: string): void {
  if (officer !== accountId && !roles.includes('leader')) throw problem('AUTH.NOT_YOURS');
}
