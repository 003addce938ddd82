/// <reference types="jest" />
import { addDays } from '@donthu/domain/dates';
import fc from 'fast-check';
import { countDays, firstCounted } from './count-days';

type Derivation = Parameters<typeof countDays>[0];
const WEEKEND = { vi: 'Cuối tuần', en: 'Weekend' };

/** Of a limit that began on Monday, 2 March 2026. */
function derivation(change: Partial<Derivation> = {}): Derivation {
  const words = { vi: '', en: '' };
  const limit = { amount: 10, unit: 'working' as const };
  const days = { startsOn: '2026-03-02', firstCountedDay: '2026-03-03', excludedDays: [], pauses: [] };
  return {
    step: 's',
    variant: 'standard',
    article: words,
    text: words,
    certainty: 'verified',
    limit,
    ...days,
    ...change,
  };
}

const off = (...dates: readonly string[]) => dates.map((date) => ({ date, reason: WEEKEND }));

describe('the days of a limit', () => {
  it('begin with one that counts for nothing, go on without days off and end on the due date', () => {
    const days = countDays(derivation({ excludedDays: off('2026-03-07', '2026-03-08') }), '2026-03-09');
    expect(days.map(({ date, count }) => `${date.slice(8)} ${count ?? '–'}`)).toEqual([
      '02 –',
      '03 1',
      '04 2',
      '05 3',
      '06 4',
      '07 –',
      '08 –',
      '09 5',
    ]);
    expect(days[0]).toMatchObject({ start: true, weekday: 1 });
    expect(days[5]).toMatchObject({ excluded: WEEKEND, weekday: 6 });
  });

  it('do not count while the case stands still: from the day of the pause up to that on which it goes on', () => {
    const pauses = [{ from: '2026-03-04', to: '2026-03-06', days: 2 }];
    const days = countDays(derivation({ limit: { amount: 3, unit: 'calendar' }, pauses }), '2026-03-07');
    expect(days.filter(({ paused }) => paused).map(({ date }) => date)).toEqual(['2026-03-04', '2026-03-05']);
    expect(days.at(-1)).toMatchObject({ date: '2026-03-07', count: 3 });
  });

  it('are listed of a long limit where they begin and where the count goes on after a pause', () => {
    const pauses = [
      { from: '2026-03-09', to: '2026-03-16', days: 7 },
      { from: '2026-03-20', to: '2026-03-21', days: 1 },
    ];
    const days = countDays(derivation({ limit: { amount: 30, unit: 'calendar' }, pauses }), '2026-04-09');
    expect(days.map(({ date, paused }) => `${date.slice(5)}${paused ? ' paused' : ''}`)).toEqual([
      '03-02',
      '03-03',
      '03-09 paused',
      '03-15 paused',
      '03-20 paused',
      '04-09',
    ]);
  });

  it('are not listed where every day counts, or none is due', () => {
    expect(countDays(derivation({ limit: { amount: 30, unit: 'calendar' } }), '2026-04-01')).toEqual([]);
    expect(countDays(derivation(), null)).toEqual([]);
  });

  it('count on one by one, whatever is off, and of many only the first, the last and those off are listed', () => {
    const some = fc.uniqueArray(fc.nat(60), { maxLength: 12 });
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 60 }), (gaps, length) => {
        const dueOn = addDays('2026-03-02', length);
        const dates = gaps.map((gap) => addDays('2026-03-03', gap)).filter((date) => date <= dueOn);
        const days = countDays(derivation({ excludedDays: off(...dates.sort()) }), dueOn);
        expect(days.filter(({ excluded }) => excluded).map(({ date }) => date)).toEqual(dates);
        expect(days.at(-1)?.date).toBe(dueOn);
        const last = days.findLast(({ count }) => count !== undefined)?.count;
        if (!dates.includes(dueOn)) expect(last).toBe(length - dates.length);
        if (length > 25) expect(days.length).toBeLessThanOrEqual(dates.length + 3);
      }),
    );
  });

  it('are first counted behind the days off that a limit begins before', () => {
    const excludedDays = off('2026-03-07', '2026-03-08');
    expect(firstCounted(derivation({ firstCountedDay: '2026-03-07', excludedDays }))).toBe('2026-03-09');
    expect(firstCounted(derivation({ excludedDays }))).toBe('2026-03-03');
  });
});
