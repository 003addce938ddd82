import { addDays, dateOfDay, type LocalDate } from './local-date';

const DAY_MS = 86_400_000;
/** Asia/Ho_Chi_Minh has been UTC+07:00 without summer time since 1975, so a fixed offset is exact for our dates. */
const OFFSET_MS = 7 * 3_600_000;

/**
 * The day in Asia/Ho_Chi_Minh on which an instant falls.
 * @param instant RFC 3339 text, or milliseconds since 1970 UTC
 * @throws RangeError when the text is no instant
 */
export function localDateOf(instant: string | number): LocalDate {
  const at = typeof instant === 'number' ? instant : Date.parse(instant);
  if (!Number.isFinite(at)) throw new RangeError(`not an instant: ${String(instant)}`);
  return dateOfDay(Math.floor((at + OFFSET_MS) / DAY_MS));
}

/** The first instant of a day in Asia/Ho_Chi_Minh, RFC 3339 UTC with milliseconds. */
export function startOfDayInstant(date: LocalDate): string {
  return `${addDays(date, -1)}T17:00:00.000Z`;
}

/** The last instant of a day in Asia/Ho_Chi_Minh, for bounds that are included: instants have milliseconds. */
export function endOfDayInstant(date: LocalDate): string {
  return `${date}T16:59:59.999Z`;
}
