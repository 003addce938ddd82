import { api, versioned } from '../../../api/client';
import { withDay, type Day } from './year-days';

export interface Calendar {
  readonly state: 'confirmed' | 'provisional';
  readonly days: readonly Day[];
  /** Empty for a year that has no calendar yet. */
  readonly etag: string;
}

export type Edited = Pick<Calendar, 'state' | 'days'>;

export const NO_CALENDAR: Calendar = { state: 'provisional', days: [], etag: '' };

/** What was changed since `base`, day by day, on top of a newer version: another one's days stay. */
export function rebased(edited: Edited, base: Edited, newest: Edited): Edited {
  const dayIn = ({ days }: Edited, date: string) => days.find((day) => day.date === date);
  const touched = new Set([...base.days, ...edited.days].map(({ date }) => date));
  let { days } = newest;
  for (const date of touched) {
    const [before, now] = [dayIn(base, date), dayIn(edited, date)];
    if (JSON.stringify(before) !== JSON.stringify(now)) days = withDay(days, date, now);
  }
  return { state: edited.state === base.state ? newest.state : edited.state, days };
}

export async function readCalendar(year: number): Promise<Calendar> {
  const path = { year: String(year) };
  const { data, etag } = await versioned(api.GET('/api/deadline/calendars/{year}', { params: { path } }));
  return { state: data.state, days: data.days, etag };
}
