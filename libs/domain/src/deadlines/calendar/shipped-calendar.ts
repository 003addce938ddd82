import type { CalendarYear } from './calendar-year';
import year2024 from './data/2024.json';
import year2025 from './data/2025.json';
import year2026 from './data/2026.json';
import year2027 from './data/2027.json';
import { parseCalendarYear } from './parse-calendar-year';

/**
 * The calendar years that come with the product: 2024 to 2026 as decided, 2027 provisional (holidays of the law and of
 * the lunar calendar, compensation days that follow from them; no swaps). An installation keeps its own from then on.
 * @throws Error naming the year and every problem when a data file is wrong
 */
export function shippedCalendarYears(): CalendarYear[] {
  return [year2024, year2025, year2026, year2027].map((document: unknown) => {
    const parsed = parseCalendarYear(document);
    if (parsed.ok) return parsed.year;
    throw new Error(`shipped calendar: ${parsed.problems.map((p) => `${p.pointer} ${p.code}`).join('; ')}`);
  });
}
