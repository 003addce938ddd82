import { isRealDate } from '@donthu/domain/dates';

/** A date as officers write it; `real` is false for the 31st of February. */
export interface WrittenDate {
  date: string;
  real: boolean;
  /** The century was left out and taken to be this one. */
  shortYear: boolean;
}

const DAY_FIRST = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/;
const IN_WORDS = /^ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/;
const YEAR_FIRST = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/;
/** Spreadsheets add the hour to a date cell. */
const HOUR = /[t\s]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?$/;

/** `5/1/2026`, `05-01-26`, `05.01.2026`, `2026-01-05` and "ngày 5 tháng 1 năm 2026"; day before month, always. */
export function parseDate(text: string): WrittenDate | undefined {
  const written = text.normalize('NFC').trim().toLowerCase().replace(HOUR, '');
  const dayFirst = DAY_FIRST.exec(written) ?? IN_WORDS.exec(written);
  const yearFirst = YEAR_FIRST.exec(written);
  const parts = dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1]] : yearFirst?.slice(1, 4);
  if (!parts) return undefined;
  const [year = '', month = '', day = ''] = parts;
  const shortYear = year.length === 2;
  const date = `${shortYear ? '20' : ''}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { date, real: isRealDate(date), shortYear };
}
