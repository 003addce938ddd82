import type { LocalDate } from '../dates';
import { decided, firstRefusal, refused, type Decision, type Refusal } from '../decision';
import type { AbsenceEvent, AbsenceState } from './absence-state';
import { canStandIn, type Officer } from './officer';

export interface RecordAbsenceCommand {
  readonly officer: string;
  readonly from: LocalDate;
  /** Last day away, included. */
  readonly to: LocalDate;
  readonly deputy: string;
}

export interface AbsenceFacts {
  readonly officers: readonly Officer[];
  /** Absences of the deputy, so that work does not go to somebody who is away as well. */
  readonly deputyAbsences?: AbsenceState;
}

/** Records that an officer is away and who stands in: another active officer of the same unit who is there meanwhile. */
export function decideAbsence(
  state: AbsenceState,
  command: RecordAbsenceCommand,
  facts: AbsenceFacts,
): Decision<AbsenceEvent> {
  const { officer, from, to, deputy } = command;
  const refusal = firstRefusal([
    from > to
      ? { code: 'VALIDATION.FAILED', errors: [{ pointer: '/to', code: 'VALIDATION.PERIOD_REVERSED' }] }
      : undefined,
    overlaps(state, from, to) ? { code: 'ASSIGNMENT.ABSENCE_OVERLAPS', pointer: '/from' } : undefined,
    peopleRefusal(command, facts),
    overlaps(facts.deputyAbsences ?? [], from, to)
      ? { code: 'ASSIGNMENT.DEPUTY_ABSENT', pointer: '/deputy' }
      : undefined,
  ]);
  if (refusal !== undefined) return refused(refusal);
  return decided([{ type: 'absence.recorded.v1', data: { officer, from, to, deputy } }]);
}

function overlaps(absences: AbsenceState, from: LocalDate, to: LocalDate): boolean {
  return absences.some((absence) => absence.from <= to && from <= absence.to);
}

function peopleRefusal({ officer, deputy }: RecordAbsenceCommand, { officers }: AbsenceFacts): Refusal | undefined {
  const away = officers.find(({ id }) => id === officer);
  const standing = officers.find(({ id }) => id === deputy);
  if (away === undefined || !away.active) return { code: 'ASSIGNMENT.UNKNOWN_OFFICER', pointer: '/officer' };
  if (officer === deputy) return { code: 'ASSIGNMENT.DEPUTY_IS_OFFICER', pointer: '/deputy' };
  if (standing === undefined || !standing.active || standing.unit !== away.unit) {
    return { code: 'ASSIGNMENT.UNKNOWN_OFFICER', pointer: '/deputy' };
  }
  return canStandIn(standing, away) ? undefined : { code: 'ASSIGNMENT.DEPUTY_NOT_FIT', pointer: '/deputy' };
}
