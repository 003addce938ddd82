import type { AbsenceRecordedV1 } from '@donthu/contracts';
import { defineView } from '@donthu/views';

type Absence = Pick<AbsenceRecordedV1, 'from' | 'to' | 'deputy'>;

type AbsenceSlices = {
  readonly absence: { readonly absences: readonly Absence[] };
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
