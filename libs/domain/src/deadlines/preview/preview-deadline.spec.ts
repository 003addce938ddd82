import { shippedCalendarYears } from '../calendar/shipped-calendar';
import { WorkingCalendar } from '../calendar/working-calendar';
import { shippedLaw } from '../law/shipped-law';
import { previewDeadline, type DeadlineAnswer, type DeadlineQuestion } from './preview-deadline';

const law = shippedLaw();
const calendar = new WorkingCalendar(shippedCalendarYears());
const preview = (question: DeadlineQuestion): DeadlineAnswer => previewDeadline(question, law, calendar);

describe('a deadline and its derivation', () => {
  it('writes down a period of working days with every day passed over', () => {
    const answer = preview({ step: 'denunciation.transfer', startsOn: '2025-12-30' });
    expect(answer).toMatchObject({
      dueOn: '2026-01-08',
      provisional: false,
      derivation: {
        startsOn: '2025-12-30',
        firstCountedDay: '2025-12-31',
        limit: { amount: 5, unit: 'working' },
        variant: 'standard',
        pauses: [],
        excludedDays: [
          { date: '2026-01-01', reason: { vi: 'Tết Dương lịch', en: 'public holiday (Tết Dương lịch)' } },
          { date: '2026-01-02', reason: { vi: 'Hoán đổi', en: 'swapped day off (Hoán đổi)' } },
          { date: '2026-01-03', reason: { vi: 'Thứ Bảy', en: 'Saturday' } },
          { date: '2026-01-04', reason: { vi: 'Chủ nhật', en: 'Sunday' } },
        ],
        article: { vi: 'Khoản 2 Điều 24 Luật Tố cáo 25/2018/QH14' },
        certainty: 'verified',
      },
    });
  });

  it('writes down pauses and the roll of a period of calendar days', () => {
    const pauses = [
      { from: '2026-03-10', to: '2026-03-20' },
      { from: '2026-03-25', to: '2026-04-01' },
    ];
    const answer = preview({ step: 'denunciation.resolve', startsOn: '2026-03-02', pauses });
    expect(answer).toMatchObject({
      derivation: {
        rolledFrom: '2026-04-18',
        pauses: [
          { from: '2026-03-10', to: '2026-03-20', days: 10 },
          { from: '2026-03-25', to: '2026-04-01', days: 7 },
        ],
        excludedDays: [
          { date: '2026-04-18', reason: { vi: 'Thứ Bảy' } },
          { date: '2026-04-19', reason: { vi: 'Chủ nhật' } },
        ],
        text: {
          vi:
            'Giải quyết tố cáo: 30 ngày từ ngày 02/03/2026, không tính ngày này, cộng 10 ngày tạm đình chỉ ' +
            '(10/03/2026–20/03/2026), cộng 7 ngày tạm đình chỉ (25/03/2026–01/04/2026); ngày cuối 18/04/2026 không ' +
            'phải ngày làm việc nên hết hạn ngày 20/04/2026. Căn cứ: Điều 30 Luật Tố cáo 25/2018/QH14; Điều 3 Nghị ' +
            'định 31/2019/NĐ-CP.',
          en: expect.stringContaining('so it is due on 20/04/2026. Basis: Law on Denunciations') as string,
        },
      },
    });
  });

  it('shifts a period of working days by the working days of a pause', () => {
    const pauses = [{ from: '2026-03-05', to: '2026-03-11' }];
    expect(preview({ step: 'proposal.answer', startsOn: '2026-03-02' })).toMatchObject({ dueOn: '2026-03-23' });
    expect(preview({ step: 'proposal.answer', startsOn: '2026-03-02', pauses })).toMatchObject({
      dueOn: '2026-03-27',
      derivation: { pauses: [{ days: 4 }] },
    });
  });

  it('leaves the date as it stood while a pause is open, and says so', () => {
    const open = preview({ step: 'complaint.first.resolve', startsOn: '2026-08-03', pauses: [{ from: '2026-08-10' }] });
    expect(open).toMatchObject({ dueOn: '2026-09-03', derivation: { pausedSince: '2026-08-10', pauses: [] } });
    expect(open).toMatchObject({
      derivation: { text: { vi: expect.stringContaining('Đang tạm đình chỉ') as string } },
    });
    const late = preview({ step: 'complaint.first.resolve', startsOn: '2026-08-03', pauses: [{ from: '2026-09-04' }] });
    expect(late).not.toHaveProperty('derivation.pausedSince');
  });

  it.each([
    ['begins after the end', '2026-06-04', '2026-06-20', '2026-06-03'],
    ['begins on the last day', '2026-06-03', '2026-06-09', '2026-06-09'],
    ['began before the start', '2026-04-01', '2026-05-06', '2026-06-05'],
    ['is empty', '2026-05-06', '2026-05-06', '2026-06-03'],
  ])('counts of a pause that %s only what it took away', (_case, from, to, dueOn) => {
    expect(preview({ step: 'complaint.first.resolve', startsOn: '2026-05-04', pauses: [{ from, to }] })).toMatchObject({
      dueOn,
    });
  });

  it('never ends inside a pause that begins while the end rolls', () => {
    // 2026-03-26 + 30 days is Saturday 25 April, rolled over Giỗ Tổ to Tuesday 28 April.
    const pauses = [{ from: '2026-04-28', to: '2026-05-08' }];
    expect(preview({ step: 'complaint.first.resolve', startsOn: '2026-03-26' })).toMatchObject({ dueOn: '2026-04-28' });
    expect(preview({ step: 'complaint.first.resolve', startsOn: '2026-03-26', pauses })).toMatchObject({
      dueOn: '2026-05-08',
    });
  });

  it('is provisional only when it leans on a year not decided yet', () => {
    expect(preview({ step: 'complaint.first.resolve', startsOn: '2026-12-01' })).toMatchObject({
      dueOn: '2026-12-31',
      provisional: false,
    });
    expect(preview({ step: 'complaint.first.resolve', startsOn: '2026-12-02' })).toMatchObject({
      dueOn: '2027-01-04',
      provisional: true,
    });
    expect(preview({ step: 'denunciation.transfer', startsOn: '2026-12-29' })).toMatchObject({
      dueOn: '2027-01-06',
      provisional: true,
    });
  });

  it.each([
    [{ step: 'petition.handle', startsOn: '2027-12-25' }, { calendarMissing: 2028 }],
    [{ step: 'denunciation.check', startsOn: '2023-12-20' }, { calendarMissing: 2023 }],
    [{ step: 'petition.dream', startsOn: '2026-01-05' }, { unknownStep: 'petition.dream' }],
    [{ step: 'petition.handle', startsOn: '2010-01-05' }, { unknownStep: 'petition.handle' }],
    [{ step: 'petition.handle', startsOn: '2026-01-05', variant: 'complex' }, { unknownVariant: 'complex' }],
    [{ step: 'petition.handle', startsOn: '2026-02-30' }, { invalid: '2026-02-30' }],
    [
      { step: 'petition.handle', startsOn: '2026-02-03', pauses: [{ from: '2026-02-05', to: '2026-02-04' }] },
      { invalid: '2026-02-05/2026-02-04' },
    ],
    [{ step: 'petition.handle', startsOn: '2026-02-03', pauses: [{ from: 'soon' }] }, { invalid: 'soon' }],
  ])('answers %j with a value, not an exception', (question, expected) => {
    expect(preview(question)).toEqual(expected);
  });

  it('needs only the year in which a period of calendar days ends', () => {
    expect(preview({ step: 'petition.handle', startsOn: '2023-12-28' })).toMatchObject({ dueOn: '2024-01-08' });
  });

  it('previews every step with every variant of its present version', () => {
    for (const step of law.steps()) {
      for (const variant of law.ruleOn(step, '2026-08-03')?.variants.keys() ?? []) {
        expect(preview({ step, variant, startsOn: '2026-08-03' })).toHaveProperty('dueOn');
      }
    }
  });
});
