import type { AbsenceState } from '@donthu/domain';
import { defineView } from '@donthu/views';

export interface AbsencesSlice {
  readonly absences: AbsenceState;
}

const NO_ABSENCES: AbsencesSlice = { absences: [] };

/** By officer: when away, and who stands in. */
export const ABSENCES_VIEW = defineView({
  name: 'deadline_absences',
  slices: { absence: NO_ABSENCES },
  fields: () => ({}),
  fieldNames: [],
  indexes: {},
});
