import { EVENT_CATALOGUE } from '@donthu/contracts';
import { writtenDate, type Language } from '@donthu/domain';

/** Who asks, and what is needed to say an event in words. */
export interface Telling {
  readonly language: Language;
  /** Display name of an account; its id when it is not known. */
  readonly nameOf: (accountId: string) => string;
  /** Kind of the case, for words that differ by kind. */
  readonly kind?: string;
}

/** A text member of an event's payload; empty when it is not there. */
export function textOf(data: Readonly<Record<string, unknown>>, name: string): string {
  const value = data[name];
  return typeof value === 'string' ? value : '';
}

/** `12/03/2026`, or nothing when the payload has no such day. */
export function dateOf(data: Readonly<Record<string, unknown>>, name: string): string {
  const value = textOf(data, name);
  return value === '' ? '' : writtenDate(value);
}

/** The parts that are not empty, parted by commas. */
export function list(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

/** A word of ours before a value, when there is a value. */
export function labelled(label: string, value: string): string {
  return value === '' ? '' : `${label} ${value}`;
}

/** The title of an event by its wire name, and what it says in particular, when it does. */
export function titled(type: string, details: string, language: Language): string {
  const title = EVENT_CATALOGUE.get(type)?.title[language] ?? type;
  return details === '' ? title : `${title}: ${details}`;
}
