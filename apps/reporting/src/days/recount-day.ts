import type { LocalDate } from '@donthu/domain';
import type { ViewStore } from '@donthu/views';
import { FACTS_VIEW, factOf } from '../facts/facts.view';
import { movesOf } from '../facts/moves';
import { RATINGS_VIEW } from '../ratings/ratings.view';
import { VISITS_VIEW } from '../visits/visits.view';
import { DAYS_VIEW, keyOfDay, type Counts, type Day, type DayKey } from './days.view';
import { lastDayOf, tally, type Amount } from './tally';

const PAGE = 1000;
/** A day under a storm of changes is answered from its facts and stays marked rather than being chased. */
const MAX_TRIES = 3;

/**
 * Counts a day from its facts. Two counting at once, or a change meanwhile, are met at the document's revision: the mark
 * stands until what was counted is what is there. Resolves to the figures as just read, stored or not.
 */
export async function recountDay(views: ViewStore, key: DayKey): Promise<Counts> {
  for (let tries = 1; ; tries += 1) {
    const claimed = await claim(views, key);
    const counts = await countFacts(views, key);
    if (claimed === undefined) return counts;
    const day: Day = { ...key, counts, lastDay: lastDayOf(counts), mark: 'counted' };
    const put = { key: keyOfDay(key), expectedRevision: claimed, slices: { day: { version: 0, data: day } } };
    if ((await views.put(DAYS_VIEW, put)) === 'stored' || tries >= MAX_TRIES) return counts;
  }
}

/** Takes the mark away before the facts are read; the revision under which the result may be stored. */
async function claim(views: ViewStore, key: DayKey): Promise<number | undefined> {
  const document = await views.get(DAYS_VIEW, keyOfDay(key));
  const before = document?.slices.day.data;
  if (!document || !before || before.mark === 'counted') return undefined;
  const data: Day = { ...before, mark: 'counting' };
  const put = { key: document.key, expectedRevision: document.revision, slices: { day: { version: 0, data } } };
  if ((await views.put(DAYS_VIEW, put)) !== 'stored') return undefined;
  const after = await views.get(DAYS_VIEW, keyOfDay(key));
  return after?.slices.day.data?.mark === 'counting' ? after.revision : undefined;
}

async function countFacts(views: ViewStore, key: DayKey): Promise<Counts> {
  const amounts: Amount[] = [];
  for await (const document of factsOfDay(views, key)) {
    const fact = factOf(document);
    if (fact) amounts.push(...movesOf(fact));
  }
  for await (const { slices } of rowsOf(key.day, (after) =>
    views.find(VISITS_VIEW, { index: 'byReceived', ...within(key, after) }),
  )) {
    const visit = slices.visit.data;
    if (!visit) continue;
    amounts.push({ day: key.day, figure: 'visits', by: 1 }, { day: key.day, figure: 'persons', by: visit.persons });
  }
  for await (const { slices } of ratingsOfDay(views, key)) {
    const stars = slices.rating.data?.stars ?? 0;
    amounts.push({ day: key.day, figure: 'ratings', by: 1 }, { day: key.day, figure: 'stars', by: stars });
  }
  return tally(amounts);
}

/** Every petition that the unit received on the day, page by page. */
export function factsOfDay(views: ViewStore, key: DayKey) {
  return rowsOf(key.day, (after) => views.find(FACTS_VIEW, { index: 'byReceived', ...within(key, after) }));
}

/** Every rating that was given to the unit's petitions on the day, page by page; keys are those of the petitions. */
export function ratingsOfDay(views: ViewStore, key: DayKey) {
  return rowsOf(key.day, (after) => views.find(RATINGS_VIEW, { index: 'byDay', ...within(key, after) }));
}

interface After {
  readonly order: string;
  readonly key: string;
}

/** A page of an index that orders a unit's rows by day. */
function within({ unit, day }: DayKey, after?: After) {
  return { equal: { unit }, from: day, to: day, limit: PAGE, ...(after && { after }) };
}

/** The rows of one day, which is what they are ordered by. */
async function* rowsOf<R extends { readonly key: string }>(
  day: LocalDate,
  pageAfter: (after?: After) => Promise<R[]>,
): AsyncGenerator<R> {
  for (let after: After | undefined; ;) {
    const rows = await pageAfter(after);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = { order: day, key: last.key };
  }
}
