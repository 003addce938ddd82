import type { Directory } from '@donthu/auth';
import { isInConflict } from '@donthu/domain';
import { officersWithSuperiors } from './officers-with-superiors';

/** Whether an officer is the respondent of a petition or reports to the respondent; nobody does where no officer is one. */
export function standsInConflict(
  directory: Pick<Directory, 'account'>,
  officerId: string,
  respondentOfficerId: string | undefined,
): boolean {
  if (respondentOfficerId === undefined) return false;
  return isInConflict(officerId, respondentOfficerId, officersWithSuperiors(directory, [officerId]));
}
