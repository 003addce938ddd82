import type { CalendarYearSetV1 } from '@donthu/contracts';
import { defineView } from '@donthu/views';

/** By year: the working calendar as an administrator set it last; a year that nobody set has no document. */
export const CALENDAR_YEARS_VIEW = defineView({
  name: 'portal_calendar_years',
  slices: { year: null as CalendarYearSetV1 | null },
  fields: () => ({}),
  fieldNames: [],
  indexes: {},
});
