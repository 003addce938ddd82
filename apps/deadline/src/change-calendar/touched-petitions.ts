import type { ViewStore } from '@donthu/views';
import { FACTS_VIEW, type FactsDocument } from '../views/facts.view';
import type { DaySpan } from './changed-days';

export interface SweepCursor {
  readonly order: string | number | null;
  readonly key: string;
}

export interface SweepPage {
  /** Petitions with something open whose days touch the changed ones. */
  readonly touched: readonly FactsDocument[];
  /** Rows read to find them. */
  readonly read: number;
  readonly next: SweepCursor | undefined;
}

const PAGE = 200;

/** One page of the petitions that a change of these days may move. A row that moves ahead meanwhile may come twice. */
export async function touchedPetitions(
  views: ViewStore,
  span: DaySpan,
  after: SweepCursor | undefined,
): Promise<SweepPage> {
  const rows = await views.find(FACTS_VIEW, {
    index: 'byCalendar',
    equal: {},
    from: span.from,
    limit: PAGE,
    ...(after && { after }),
  });
  const last = rows.at(-1);
  return {
    touched: rows.filter((row) => row.slices.obligations.data.items.some(({ startsOn }) => startsOn <= span.to)),
    read: rows.length,
    next: last && rows.length === PAGE ? { order: last.fields?.calendarTo ?? null, key: last.key } : undefined,
  };
}

export function countTouched(views: ViewStore, span: DaySpan): Promise<number> {
  return views.count(FACTS_VIEW, { index: 'byCalendar', equal: {}, from: span.from });
}
