const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const BY_HAND = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/;
const IN_ONE = /^(\d{2})(\d{2})(\d{4})$/;

/** What was typed for a date, `YYYY-MM-DD`; text that is no date of the calendar stays as it is, for its rule to refuse. */
export function readDate(typed: string): string {
  const text = typed.trim();
  const [, day, month, year] = BY_HAND.exec(text) ?? IN_ONE.exec(text) ?? [];
  const iso = year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isDate(iso) ? iso : text;
}

export function isDate(text: string): boolean {
  const [, year, month, day] = (ISO.exec(text) ?? []).map(Number);
  if (!year || !month || !day) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether a period ends before it begins; as long as one of its days is none, nobody knows. */
export function isReversed({
  from = '',
  to = '',
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): boolean {
  return isDate(from) && isDate(to) && to < from;
}
