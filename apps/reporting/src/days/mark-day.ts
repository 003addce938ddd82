import type { ViewStore } from '@donthu/views';
import { DAYS_VIEW, keyOfDay, OPEN_END, type DayKey } from './days.view';

/**
 * Says that a day must be counted again; to be called after its facts were written. A day that is marked already is left
 * alone: whoever counts it takes the mark away first and reads the facts then.
 */
export async function markDay(views: ViewStore, { unit, day }: DayKey): Promise<void> {
  for (;;) {
    const document = await views.get(DAYS_VIEW, keyOfDay({ unit, day }));
    const before = document?.slices.day.data;
    if (before?.mark === 'marked') return;
    const marked = { unit, day, counts: {}, lastDay: OPEN_END, ...before, mark: 'marked' as const };
    const put = {
      key: keyOfDay({ unit, day }),
      expectedRevision: document?.revision ?? 0,
      slices: { day: { version: 0, data: marked } },
    };
    if ((await views.put(DAYS_VIEW, put)) === 'stored') return;
  }
}
