import { isMissingYear, shippedCalendarYears, WorkingCalendar } from './index';

const calendar = new WorkingCalendar(shippedCalendarYears());

describe('the working calendar', () => {
  it('knows weekends, holidays, days off in lieu, swapped days and made-up Saturdays', () => {
    expect(calendar.isWorkingDay('2026-11-23')).toBe(true);
    expect(calendar.isWorkingDay('2026-11-22')).toBe(false);
    expect(calendar.isWorkingDay('2026-11-24')).toBe(false);
    expect(calendar.isWorkingDay('2026-04-27')).toBe(false);
    expect(calendar.isWorkingDay('2026-08-31')).toBe(false);
    expect(calendar.isWorkingDay('2026-08-22')).toBe(true);
  });

  it('says why a day is not worked', () => {
    expect(calendar.why('2026-11-23')).toBeNull();
    expect(calendar.why('2026-08-22')).toBeNull();
    expect(calendar.why('2026-11-21')).toEqual({ date: '2026-11-21', kind: 'weekend', weekday: 6 });
    expect(calendar.why('2026-04-26')).toMatchObject({ kind: 'holiday', name: 'Giỗ Tổ Hùng Vương' });
    expect(calendar.why('2024-04-29')).toMatchObject({
      kind: 'swap-off',
      basis: 'Công văn 2450/VPCP-KGVX ngày 12/4/2024',
    });
  });

  it('moves by working days in both directions, across Tết', () => {
    expect(calendar.addWorkingDays('2026-02-13', 1)).toBe('2026-02-23');
    expect(calendar.addWorkingDays('2026-02-23', -1)).toBe('2026-02-13');
    expect(calendar.addWorkingDays('2026-02-13', 0)).toBe('2026-02-13');
    expect(calendar.nextWorkingDay('2026-02-23')).toBe('2026-02-24');
    expect(calendar.rollToWorkingDay('2026-02-14')).toBe('2026-02-23');
    expect(calendar.rollToWorkingDay('2026-02-13')).toBe('2026-02-13');
  });

  it('counts the working days after one day up to another', () => {
    expect(calendar.workingDaysBetween('2026-02-13', '2026-02-24')).toBe(2);
    expect(calendar.workingDaysBetween('2026-02-24', '2026-02-13')).toBe(0);
  });

  it('answers with the missing year instead of a guess', () => {
    expect(calendar.isWorkingDay('2028-01-03')).toEqual({ missing: 2028 });
    expect(calendar.why('2023-12-31')).toEqual({ missing: 2023 });
    expect(calendar.rollToWorkingDay('2028-01-01')).toEqual({ missing: 2028 });
    expect(calendar.addWorkingDays('2027-12-30', 5)).toEqual({ missing: 2028 });
    expect(calendar.addWorkingDays('2024-01-02', -1)).toEqual({ missing: 2023 });
    expect(calendar.workingDaysBetween('2027-12-30', '2028-01-05')).toEqual({ missing: 2028 });
    expect(isMissingYear(calendar.nextWorkingDay('2027-12-31'))).toBe(true);
  });

  it('tells the years of a span and whether one is provisional', () => {
    expect(calendar.touched('2026-01-05', '2026-12-31')).toEqual({ years: [2026], provisional: false });
    expect(calendar.touched('2026-12-31', '2027-01-04')).toEqual({ years: [2026, 2027], provisional: true });
  });

  it('takes a year in place of the one it had and leaves the old calendar alone', () => {
    const decided = calendar.withYear({ year: 2027, state: 'confirmed', days: [] });
    expect(decided.isWorkingDay('2027-01-01')).toBe(true);
    expect(calendar.isWorkingDay('2027-01-01')).toBe(false);
    expect(decided.years().map((year) => year.year)).toEqual([2024, 2025, 2026, 2027]);
  });

  it('ships 2027 with the holidays of the law and their days off in lieu', () => {
    const off = [
      '2027-01-01',
      '2027-02-05',
      '2027-02-08',
      '2027-02-10',
      '2027-04-16',
      '2027-04-30',
      '2027-05-03',
      '2027-09-02',
      '2027-11-24',
    ];
    for (const date of off) expect([date, calendar.isWorkingDay(date)]).toEqual([date, false]);
    expect(calendar.isWorkingDay('2027-02-11')).toBe(true);
  });
});
