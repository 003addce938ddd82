import { isDate } from './read-date';

/** `2026-03-02` as people write it: 02/03/2026. */
export function dateText(date: string | null | undefined): string {
  if (!date) return '';
  const [year, month, day] = date.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

/** A date as people write it, or the mask that stands for it. */
export function dayText(date: string | null | undefined): string | null {
  return date && isDate(date) ? dateText(date) : (date ?? null);
}

/** The first and the last day, for words that name both. */
export function daysText({ from, to }: { readonly from: string; readonly to: string }): { from: string; to: string } {
  return { from: dateText(from), to: dateText(to) };
}

/** An instant in Hà Nội's time: 02/03/2026 14:05. */
export function instantText(instant: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).formatToParts(new Date(instant));
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('day')}/${of('month')}/${of('year')} ${of('hour')}:${of('minute')}`;
}
