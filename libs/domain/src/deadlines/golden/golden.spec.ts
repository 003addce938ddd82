import * as golden from './deadlines.json';
import { previewDeadline, shippedCalendarYears, shippedLaw, WorkingCalendar } from '../index';

const law = shippedLaw();
const calendar = new WorkingCalendar(shippedCalendarYears());

interface GoldenCase {
  step: string;
  startsOn: string;
  dueOn: string;
  variant?: string;
  pauses?: { from: string; to: string }[];
}
const cases: GoldenCase[] = golden.cases;

describe('the golden deadlines', () => {
  it.each(cases)('$step ($variant) from $startsOn is due on $dueOn', ({ dueOn, ...question }) => {
    expect(previewDeadline(question, law, calendar)).toMatchObject({ dueOn, provisional: false });
  });

  it('ships the golden calendar, day for day', () => {
    const shipped = shippedCalendarYears()
      .filter((year) => year.state === 'confirmed')
      .flatMap((year) => year.days.map(({ date, kind, name }) => ({ date, kind, name })));
    expect(shipped).toEqual(golden.calendar);
  });
});
