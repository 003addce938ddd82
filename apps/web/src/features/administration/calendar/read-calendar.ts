import { api, versioned } from '../../../api/client';
import type { Day } from './year-days';

export interface Calendar {
  readonly state: 'confirmed' | 'provisional';
  readonly days: readonly Day[];
  /** Empty for a year that has no calendar yet. */
  readonly etag: string;
}

export type Edited = Pick<Calendar, 'state' | 'days'>;

export const NO_CALENDAR: Calendar = { state: 'provisional', days: [], etag: '' };

export async function readCalendar(year: number): Promise<Calendar> {
  const path = { year: String(year) };
  const { data, etag } = await versioned(api.GET('/api/deadline/calendars/{year}', { params: { path } }));
  return { state: data.state, days: data.days, etag };
}
