import type { AbsenceState } from '@donthu/domain';
import { defineView } from '@donthu/views';

type AbsenceSlices = {
  readonly absence: { readonly absences: AbsenceState };
};

const EMPTY: AbsenceSlices = { absence: { absences: [] } };

/** Who stands in for an officer, and when: rights go to the deputy meanwhile. */
export const ABSENCE_VIEW = defineView({
  name: 'identity_absence',
  slices: EMPTY,
  fields: () => ({ officer: true }),
  fieldNames: ['officer'],
  indexes: {},
});

/** Deputies of the day, both ends of an absence included. */
export function deputiesOn(day: string, { absences }: AbsenceSlices['absence']): string[] {
  return absences.filter(({ from, to }) => from <= day && day <= to).map(({ deputy }) => deputy);
}
