import { parseCalendarYear, shippedCalendarYears } from './index';

const day = { date: '2028-01-03', kind: 'compensation', name: 'Nghỉ bù' };
const year = (days: unknown): unknown => ({ year: 2028, state: 'provisional', days });
const codes = (document: unknown): string[] => {
  const parsed = parseCalendarYear(document);
  return parsed.ok ? [] : parsed.problems.map((problem) => `${problem.pointer} ${problem.code}`);
};

describe('reading a calendar year', () => {
  it('gives back what it was given, in order of the days', () => {
    const later = { date: '2028-02-01', kind: 'holiday', name: 'Tết', basis: 'Điều 112' };
    expect(parseCalendarYear(year([later, day]))).toEqual({
      ok: true,
      year: { year: 2028, state: 'provisional', days: [day, later] },
    });
    for (const shipped of shippedCalendarYears())
      expect(parseCalendarYear(shipped)).toEqual({ ok: true, year: shipped });
  });

  it.each([
    [null, [' not_an_object']],
    [{ year: 12, state: 'sure', days: 'none' }, ['/year bad_year', '/state bad_state']],
    [{ year: 2028, state: 'confirmed' }, ['/days not_a_list']],
    [{ year: 2028, state: 'confirmed', days: [], more: 1 }, ['/more unknown_field']],
    [year(Array.from({ length: 367 }, () => day)), ['/days too_many_days']],
    [year([7]), ['/days/0 not_an_object']],
    [year([{ ...day, date: '2028-02-30' }]), ['/days/0/date bad_date']],
    [year([{ ...day, date: '2027-01-04' }]), ['/days/0/date other_year']],
    [year([day, day]), ['/days/1/date duplicate_date']],
    [year([{ ...day, kind: 'picnic', name: ' ' }]), ['/days/0/kind bad_kind', '/days/0/name bad_name']],
    [year([{ ...day, basis: 5 }]), ['/days/0/basis bad_basis']],
    [year([{ ...day, 'a/b': 5 }]), ['/days/0/a~1b unknown_field']],
    [year([{ ...day, kind: 'swap-work' }]), ['/days/0/date not_a_weekend']],
    [year([{ ...day, kind: 'swap-off', date: '2028-01-01' }]), ['/days/0/date not_a_weekday']],
  ])('names every problem of %j', (document, expected) => {
    expect(codes(document)).toEqual(expected);
  });
});
