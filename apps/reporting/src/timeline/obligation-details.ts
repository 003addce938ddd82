import { shippedLaw, writtenDate, type Language } from '@donthu/domain';

const LAW = shippedLaw();

/** The name of an obligation in the law's own words. */
export function stepName(step: string, language: Language): string {
  return LAW.versionsOf(step).at(-1)?.name[language] ?? step;
}

const CHANGES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  opened: { vi: 'bắt đầu tính', en: 'started' },
  moved: { vi: 'chuyển hạn', en: 'moved' },
  met: { vi: 'đã thực hiện', en: 'met' },
  voided: { vi: 'không còn áp dụng', en: 'no longer applies' },
  paused: { vi: 'tạm dừng', en: 'paused' },
  resumed: { vi: 'tính tiếp', en: 'resumed' },
  reopened: { vi: 'tính lại', en: 'reopened' },
  calendar_missing: { vi: 'chưa tính được vì thiếu lịch làm việc', en: 'cannot be computed, the calendar is missing' },
};

interface Change {
  readonly step: string;
  readonly change: string;
  readonly to?: string;
}

export function obligationDetails(data: Readonly<Record<string, unknown>>, language: Language): string {
  const { changes = [] } = data as { readonly changes?: readonly Change[] };
  return changes.map((change) => changeDetails(change, language)).join('; ');
}

function changeDetails({ step, change, to }: Change, language: Language): string {
  const until =
    to === undefined || change === 'met'
      ? ''
      : { vi: `, hạn ${writtenDate(to)}`, en: `, due on ${writtenDate(to)}` }[language];
  return `${stepName(step, language)} (${CHANGES[change]?.[language] ?? change}${until})`;
}
