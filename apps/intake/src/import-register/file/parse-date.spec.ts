import * as fc from 'fast-check';
import { parseDate } from './parse-date';

describe('reading a date as officers write it', () => {
  it.each([
    ['05/01/2026', '2026-01-05'],
    ['5/1/2026', '2026-01-05'],
    ['5 / 1 / 2026', '2026-01-05'],
    ['05-01-2026', '2026-01-05'],
    ['05.01.2026', '2026-01-05'],
    ['2026-01-05', '2026-01-05'],
    ['2026/1/5', '2026-01-05'],
    ['2026-01-05T00:00:00', '2026-01-05'],
    ['05/01/2026 08:30', '2026-01-05'],
    ['Ngày 5 tháng 1 năm 2026', '2026-01-05'],
    ['ngày 5 tháng 1 năm 2026'.normalize('NFD'), '2026-01-05'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %p', (text, date) => {
    expect(parseDate(text)).toEqual({ date, real: true, shortYear: false });
  });

  it('puts a year of two digits into this century, and says so', () => {
    expect(parseDate('5-3-26')).toEqual({ date: '2026-03-05', real: true, shortYear: true });
  });

  it.each(['31/02/2026', '29/02/2026', '00/01/2026', '02/13/2026', '31/04/2026', '2026-13-01'])(
    'knows that %p does not exist',
    (text) => {
      expect(parseDate(text)).toMatchObject({ real: false });
    },
  );

  it.each(['', 'Thứ hai', '46027', '5/2026', '05/01/202', '5/1/2026 và 6/1/2026', '5/1-2026x', '=TODAY()'])(
    'takes %p for no date',
    (text) => {
      expect(parseDate(text)).toBeUndefined();
    },
  );

  it('reads every day of a century back', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2089-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (instant) => {
        const date = instant.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = date.split('-').map(Number);
        expect(parseDate(`${dayOfMonth}/${month}/${year}`)).toEqual({ date, real: true, shortYear: false });
      }),
    );
  });
});
