import type { AbsenceState } from '@donthu/domain';
import { defineView } from '@donthu/views';

/** When an officer is away, and who stands in; the key is the officer. */
export const ABSENCES_VIEW = defineView({
  name: 'resolution_absences',
  slices: { absence: [] as AbsenceState },
  // Looked up by officer alone, so in no list.
  fields: () => undefined,
  fieldNames: [],
  indexes: {},
});
