import type { AssignCommand, AssignmentState } from '@donthu/domain';
import { RefusedError } from '@donthu/eventing';
import type { IfMatchVersion } from '@donthu/http';

/**
 * What giving a petition away again needs beyond the first time: a reason (400), then the version that the leader saw
 * (428 without, 412 stale). Two first assignments at once meet here: the second is told.
 */
export function checkReassignment(
  state: AssignmentState | undefined,
  { reason }: Pick<AssignCommand, 'reason'>,
  ifMatch: IfMatchVersion,
): void {
  // Each assignment is one event, so their number is the stream's version.
  const version = state?.history.length ?? 0;
  if (version > 0 && reason === undefined) throw new RefusedError('ASSIGNMENT.REASON_REQUIRED', { pointer: '/reason' });
  if (version > 0 && ifMatch === undefined) throw new RefusedError('PRECONDITION.REQUIRED', { version });
  if (ifMatch !== undefined && ifMatch !== version) throw new RefusedError('PRECONDITION.STALE', { version });
}
