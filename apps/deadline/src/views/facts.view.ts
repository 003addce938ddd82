import { yearOf } from '@donthu/domain';
import type { ObligationItem } from '@donthu/contracts';
import { defineView, type Slice, type ViewDocument } from '@donthu/views';
import { UNASSIGNED, type AssignmentSlice, type CaseSlice, type PetitionSlice } from '../facts/known-fact';
import { NO_OBLIGATIONS, type ObligationsState } from '../obligations/obligations-state';
import { pendingThresholds } from '../obligations/pending-thresholds';

interface FactsSlices {
  readonly petition: Slice<PetitionSlice | null>;
  readonly case: Slice<CaseSlice>;
  readonly assignment: Slice<AssignmentSlice>;
  readonly obligations: Slice<ObligationsState>;
}

const NO_CASE: CaseSlice = { facts: [] };

/** What each petition's time limits rest on, and when somebody has to be told next. */
export const FACTS_VIEW = defineView({
  name: 'deadline_facts',
  slices: {
    petition: null as PetitionSlice | null,
    case: NO_CASE,
    assignment: UNASSIGNED,
    obligations: NO_OBLIGATIONS,
  },
  fields: ({ petition, assignment, obligations }: FactsSlices) => {
    if (!petition.data) return undefined;
    const { items } = obligations.data;
    return {
      unit: petition.data.unit,
      nextThresholdOn: pendingThresholds(obligations.data, isAssigned(assignment.data))[0]?.on ?? null,
      calendarTo: latest(items.map(calendarEnd)),
      missingYear: missingYearOf(items),
    };
  },
  fieldNames: ['unit', 'nextThresholdOn', 'calendarTo', 'missingYear'],
  indexes: {
    byThreshold: { equal: [], order: 'nextThresholdOn' },
    byCalendar: { equal: [], order: 'calendarTo' },
    byMissingYear: { equal: [], order: 'missingYear' },
  },
  revisionOfRules: 4,
});

export type FactsDocument = ViewDocument<
  (typeof FACTS_VIEW)['slices'],
  NonNullable<ReturnType<(typeof FACTS_VIEW)['fields']>>
>;

export function isAssigned({ responsible }: AssignmentSlice): boolean {
  return responsible !== null;
}

/** The last day whose being worked or not matters to what is still open; null when none does. */
function calendarEnd(item: ObligationItem): string | null {
  if (item.state === 'calendar_missing') return endOfYear(item.calendarMissing ?? yearOf(item.startsOn));
  if (item.dueOn === null || (item.state !== 'open' && item.state !== 'paused')) return null;
  return item.state === 'paused' ? item.dueOn : latest([item.dueOn, ...escalationDays(item, item.dueOn)]);
}

/** A day that is not known lies in a year without a calendar. */
function escalationDays({ tellOn }: ObligationItem, dueOn: string): string[] {
  return [tellOn?.leader, tellOn?.upperLevel].map((day) => day ?? endOfYear(yearOf(dueOn) + 1));
}

function endOfYear(year: number): string {
  return `${year}-12-31`;
}

function missingYearOf(items: readonly ObligationItem[]): number | null {
  const years = items.flatMap(({ state, calendarMissing }) =>
    state === 'calendar_missing' && calendarMissing !== undefined ? [calendarMissing] : [],
  );
  return years.length === 0 ? null : Math.min(...years);
}

function latest(days: readonly (string | null)[]): string | null {
  return days.reduce<string | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}
