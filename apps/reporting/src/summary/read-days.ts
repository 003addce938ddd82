import { setImmediate } from 'node:timers/promises';
import type { LocalDate } from '@donthu/domain';
import type { ViewStore } from '@donthu/views';
import { DAYS_VIEW, type Counts } from '../days/days.view';
import { recountDay } from '../days/recount-day';

const PAGE = 1000;

/** The buckets of a unit, by day, that move anything on or after `from`; marked ones are counted again first. */
export async function readDays(views: ViewStore, unit: string, from: LocalDate): Promise<Map<LocalDate, Counts>> {
  const result = await recountMarked(views, unit);
  for (let after: { order: string; key: string } | undefined; ;) {
    const page = await views.find(DAYS_VIEW, {
      index: 'byLastDay',
      equal: { unit },
      from,
      limit: PAGE,
      ...(after && { after }),
    });
    for (const { slices } of page) {
      const day = slices.day.data;
      if (day && !result.has(day.day)) result.set(day.day, day.counts);
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return result;
    after = { order: last.fields?.lastDay ?? '', key: last.key };
  }
}

/** One pass in the order of days: a day that is marked again meanwhile was counted well enough for this answer. */
async function recountMarked(views: ViewStore, unit: string): Promise<Map<LocalDate, Counts>> {
  const recounted = new Map<LocalDate, Counts>();
  for (let after: { order: string; key: string } | undefined; ;) {
    const query = {
      index: 'byCounted' as const,
      equal: { unit, counted: false },
      limit: PAGE,
      ...(after && { after }),
    };
    const page = await views.find(DAYS_VIEW, query);
    for (const { slices } of page) {
      const day = slices.day.data;
      if (!day) continue;
      recounted.set(day.day, await recountDay(views, { unit, day: day.day }));
      // After a rebuild every day is marked: other requests get their turn in between.
      await setImmediate();
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return recounted;
    after = { order: last.fields?.day ?? '', key: last.key };
  }
}
