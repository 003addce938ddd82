import type { Officer } from './officer';

/**
 * Whether an officer may not work on a petition: the officer is the respondent, or reports to the respondent, directly or
 * through others. Chains that run in a circle end where they began.
 * @param officers all accounts of the installation, other units and inactive ones too, so that no chain is cut short
 */
export function isInConflict(
  officerId: string,
  respondentOfficerId: string | undefined,
  officers: readonly Officer[],
): boolean {
  if (respondentOfficerId === undefined) return false;
  const superior = new Map(officers.map((officer) => [officer.id, officer.reportsTo]));
  const seen = new Set<string>();
  for (let at: string | undefined = officerId; at !== undefined && !seen.has(at); at = superior.get(at)) {
    if (at === respondentOfficerId) return true;
    seen.add(at);
  }
  return false;
}
