import type { LocalDate } from '../dates';
import { decided, refused, type Decision } from '../decision';
import type { AbsenceEvent, AbsenceState } from './absence-state';

export interface EndAbsenceCommand {
  readonly officer: string;
  /** First day of the absence. */
  readonly from: LocalDate;
  readonly today: LocalDate;
}

/** The officer is back today; an absence that has not begun does not come about. Refuses what is over or was never recorded. */
export function decideAbsenceEnd(
  state: AbsenceState,
  { officer, from, today }: EndAbsenceCommand,
): Decision<AbsenceEvent> {
  const absence = state.find((recorded) => recorded.from === from);
  if (!absence || absence.to < today) return refused({ code: 'ASSIGNMENT.ABSENCE_OVER', pointer: '/from' });
  return decided([{ type: 'absence.ended.v1', data: { officer, from, backOn: today > from ? today : from } }]);
}
