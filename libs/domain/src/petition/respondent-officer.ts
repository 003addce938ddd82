import type { PetitionCorrectedV1 } from '@donthu/contracts';

/** The officer named as respondent after a correction: stays until another is named, or none any more. */
export function respondentOfficerAfter(
  before: string | undefined,
  { respondentOfficerId, cleared }: Pick<PetitionCorrectedV1, 'respondentOfficerId' | 'cleared'>,
): string | undefined {
  return cleared?.includes('respondentOfficerId') ? undefined : (respondentOfficerId ?? before);
}
