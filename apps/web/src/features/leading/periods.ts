export interface Period {
  readonly from: string;
  readonly to: string;
}

const two = (n: number) => String(n).padStart(2, '0');

/** First to last day of a month; `month` counts from 1 and may lie outside 1–12. */
export function monthOf(year: number, month: number): Period {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const [of, nth] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  const last = new Date(Date.UTC(of, nth, 0)).getUTCDate();
  return { from: `${of}-${two(nth)}-01`, to: `${of}-${two(nth)}-${two(last)}` };
}

/** The month, quarter and year that a day lies in, each up to its own end. */
export function periodsAround(today: string): Record<'month' | 'quarter' | 'year', Period> {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = Math.floor((month - 1) / 3) * 3 + 1;
  return {
    month: monthOf(year, month),
    quarter: { from: monthOf(year, first).from, to: monthOf(year, first + 2).to },
    year: { from: `${year}-01-01`, to: `${year}-12-31` },
  };
}

/** The month of a day and those before it, the earliest first. */
export function lastMonths(today: string, count: number): Period[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => monthOf(year, month - count + 1 + index));
}

/** `2026-03-01` as 03/2026. */
export function monthText(date: string): string {
  return `${date.slice(5, 7)}/${date.slice(0, 4)}`;
}
