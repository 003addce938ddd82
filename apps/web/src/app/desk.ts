import { useQueries, useQuery } from '@tanstack/react-query';
import { WorkingCalendar } from '@donthu/domain/deadlines/calendar';
import { useMemo } from 'react';
import { api, body, type Schemas } from '../api/client';
import { useNamesElsewhere } from './names-elsewhere';

export const DESK = ['desk'] as const;
export type DeskOfficer = Schemas['Desk']['officers'][number];
const FRESH_MS = 60_000;

/** Business date, units and officers by name. */
export function useDesk() {
  return useQuery({
    queryKey: DESK,
    queryFn: () => body(api.GET('/api/auth/desk')),
    staleTime: FRESH_MS,
    // A screen that stays open overnight must not call yesterday today.
    refetchInterval: FRESH_MS,
  });
}

/** The office's business date, `YYYY-MM-DD`; empty until it is known. */
export function useToday(): string {
  return useDesk().data?.today ?? '';
}

/** The officer sees more than one unit, so lists say whose each line is. */
export function useSeveralUnits(): boolean {
  return (useDesk().data?.units.length ?? 0) > 1;
}

/**
 * Where citizens look their petition up. Undefined where the installation does not say (or not yet): how this browser
 * reaches the office tells nothing about how citizens do.
 */
export function useLookUpAddress(): URL | undefined {
  const publicUrl = useDesk().data?.publicUrl;
  return publicUrl ? new URL('/tra-cuu', publicUrl) : undefined;
}

/** Names for account ids, of whatever unit the officer is by now; an id that nobody has stays what it is. */
export function useOfficerName(): (id: string | null | undefined) => string {
  const { data } = useDesk();
  const elsewhere = useNamesElsewhere();
  return useMemo(() => {
    const names = new Map(data?.officers.map(({ id, displayName }) => [id, displayName]));
    return (id) => (id ? (names.get(id) ?? elsewhere(id)) : '');
  }, [data, elsewhere]);
}

export function useUnitName(): (code: string) => string {
  const { data } = useDesk();
  return useMemo(() => {
    const names = new Map(data?.units.map(({ code, name }) => [code, name]));
    return (code) => names.get(code) ?? code;
  }, [data]);
}

/** The years that have a calendar, each with how firm it is and how far due dates follow its last change. */
export function useCalendarYears() {
  return useQuery({
    queryKey: ['calendar', 'years'],
    queryFn: async () => (await body(api.GET('/api/deadline/calendars'))).items,
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
  });
}

/** The office's working days: last year, this one and the next, as far as they have a calendar. */
export function useWorkingCalendar(): WorkingCalendar | undefined {
  const today = useToday();
  const year = Number(today.slice(0, 4));
  const known = useCalendarYears().data ?? [];
  const years = today === '' ? [] : known.filter((of) => Math.abs(of.year - year) <= 1);
  const answers = useQueries({
    queries: years.map((of) => ({
      // A changed calendar is another one: the days left follow it as soon as the list tells.
      queryKey: ['calendar', of.year, of.version],
      queryFn: () => body(api.GET('/api/deadline/calendars/{year}', { params: { path: { year: String(of.year) } } })),
      staleTime: Infinity,
      retry: false,
    })),
    combine: (results) => (results.some(({ isPending }) => isPending) ? undefined : results.map(({ data }) => data)),
  });
  return useMemo(
    () =>
      answers && answers.length > 0 ? new WorkingCalendar(answers.filter((found) => found !== undefined)) : undefined,
    [answers],
  );
}
