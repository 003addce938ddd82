import type { Schemas } from '../../api/client';

export interface Candidate {
  readonly id: string;
  readonly displayName: string;
  readonly roles: Schemas['OfficerList']['items'][number]['roles'];
  /** Last day away. */
  readonly absentUntil?: string;
  /** Who is there today and away soon will not be there for all of a time limit. */
  readonly nextAbsence?: Schemas['OfficerList']['items'][number]['nextAbsence'];
  readonly open: number;
  readonly overdue: number;
}

/** Who may be given work, with what each has in hand. */
export function candidatesOf(
  officers: Schemas['OfficerList']['items'],
  load: Schemas['LoadList']['items'],
): Candidate[] {
  const loads = new Map(load.map((each) => [each.officer, each]));
  return officers.map((officer) => {
    const { open = 0, overdue = 0 } = loads.get(officer.id) ?? {};
    return { ...officer, open, overdue };
  });
}

/** The handler who is present, in no known conflict, and has the least in hand; of several, one who does not go away soon. */
export function suggestOfficer(
  candidates: readonly Candidate[],
  inConflict: ReadonlySet<string>,
): Candidate | undefined {
  return candidates
    .filter(({ id, roles, absentUntil }) => roles.includes('handler') && !absentUntil && !inConflict.has(id))
    .sort(
      (a, b) =>
        a.open - b.open ||
        a.overdue - b.overdue ||
        Number(a.nextAbsence !== undefined) - Number(b.nextAbsence !== undefined) ||
        a.displayName.localeCompare(b.displayName, 'vi'),
    )[0];
}
