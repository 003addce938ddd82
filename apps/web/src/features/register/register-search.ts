import { wordsOf } from '@donthu/domain/words';
import type { Schemas } from '../../api/client';
import { isDate } from '../../parts/read-date';

export type Kind = Schemas['Petition']['kind'];
export type PetitionRow = Schemas['Petition'];

/** What stands in the address of the register: filters that the list's own call takes, and the petition beside it. */
export interface RegisterSearch {
  readonly q?: string;
  readonly state?: string;
  readonly kind?: Kind;
  readonly from?: string;
  readonly to?: string;
  /** Account, or `none`. */
  readonly responsible?: string;
  readonly overdue?: true;
  /** Work is not over; what is due first on top. */
  readonly open?: true;
  /** Results that the desk has still to make known. */
  readonly toTell?: true;
  readonly unit?: string;
  /** Petition of the side panel. */
  readonly xem?: string;
}

export type RegisterFilter = Omit<RegisterSearch, 'xem'>;

/** An address typed or kept from long ago: what is no filter is left out. */
export function readRegisterSearch(raw: Readonly<Record<string, unknown>>): RegisterSearch {
  const text = (name: string) => {
    const value = raw[name];
    return typeof value === 'string' || typeof value === 'number'
      ? String(value).slice(0, 200) || undefined
      : undefined;
  };
  const day = (name: string) => {
    const value = text(name);
    return value !== undefined && isDate(value) ? value : undefined;
  };
  const flag = (name: string) => (raw[name] === true ? true : undefined);
  const kind = text('kind');
  return withoutEmpty({
    q: text('q'),
    state: text('state'),
    kind: isKind(kind) ? kind : undefined,
    from: day('from'),
    to: day('to'),
    responsible: text('responsible'),
    overdue: flag('overdue'),
    open: flag('open'),
    toTell: flag('toTell'),
    unit: text('unit'),
    xem: text('xem'),
  });
}

export function withoutEmpty<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== '')) as T;
}

function isKind(text: string | undefined): text is Kind {
  return text !== undefined && wordsOf('kind').has(text);
}
