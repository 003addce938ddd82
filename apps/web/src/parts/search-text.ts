import { isDate } from './read-date';

/** A filter in the address; what is no text of the kind wanted is as good as not given. */
export function textIn(search: Record<string, unknown>, name: string, pattern = /^.{1,200}$/): string | undefined {
  const value = search[name];
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return pattern.test(text) ? text : undefined;
}

/** A date of the calendar, `YYYY-MM-DD`. */
export function dateIn(search: Record<string, unknown>, name: string): string | undefined {
  const text = textIn(search, name);
  return text !== undefined && isDate(text) ? text : undefined;
}

/** Only what was chosen: an empty filter is left out of the address and of the request. */
export function chosen<T extends object>(filters: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== '')) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
