import type { CalendarYear } from '@donthu/domain';
import { changedDays } from './changed-days';

const year = (days: CalendarYear['days'], state: CalendarYear['state'] = 'confirmed'): CalendarYear => ({
  year: 2026,
  state,
  days,
});
const day = (date: string, kind: CalendarYear['days'][number]['kind'] = 'holiday') => ({
  date,
  kind,
  name: 'Ngày nghỉ',
});

describe('the days a calendar change touches', () => {
  it('are none when nothing changed', () => {
    expect(changedDays(year([day('2026-04-30')]), year([day('2026-04-30')]))).toBeUndefined();
  });

  it('reach from the first to the last day that came, went or became another kind', () => {
    const before = year([day('2026-03-03'), day('2026-04-30'), day('2026-05-05')]);
    const now = year([day('2026-04-30'), day('2026-05-05', 'compensation'), day('2026-04-01')]);
    expect(changedDays(before, now)).toEqual({ from: '2026-03-03', to: '2026-05-05' });
  });

  it('are the whole year when it is new or its state changed', () => {
    const whole = { from: '2026-01-01', to: '2026-12-31' };
    expect(changedDays(undefined, year([]))).toEqual(whole);
    expect(changedDays(year([], 'provisional'), year([]))).toEqual(whole);
  });
});
