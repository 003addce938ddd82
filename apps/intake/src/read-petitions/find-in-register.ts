import type { Kind } from '@donthu/contracts';
import { addDays, type LocalDate } from '@donthu/domain';
import type { RowCursor } from '@donthu/http';
import { findInUnits, type UnitsPage } from '@donthu/platform';
import type { ViewStore } from '@donthu/views';
import { coordinatingToken, placesWithin, REGISTER_VIEW } from '../views/register.view';
import type { ListPetitionsDto } from './list-petitions.dto';
import type { RegisterRow } from './petition-item';

export type Rows = UnitsPage<
  RegisterRow['slices'] extends infer _ ? (typeof REGISTER_VIEW)['slices'] : never,
  NonNullable<ReturnType<(typeof REGISTER_VIEW)['fields']>>
>;

export interface RegisterPage {
  readonly units: readonly string[];
  readonly limit: number;
  readonly after?: RowCursor;
}

interface Asked {
  readonly words: readonly string[];
  readonly today: LocalDate;
}

/** One page by the narrowest index that the filter names; the rest is checked on the index's rows. */
export function findInRegister(
  views: ViewStore,
  filter: ListPetitionsDto,
  page: RegisterPage,
  { words, today }: Asked,
): Promise<Rows> {
  const { state, kind, open, coordinating } = filter;
  const responsible = filter.responsible === 'none' ? null : filter.responsible;
  const helper = coordinating === undefined ? [] : [coordinatingToken(coordinating)];
  const narrowed = { also: { state, kind, open, responsible }, tokens: [...words, ...helper] };
  return (
    dueFirst(views, filter, page, { narrowed, today }) ??
    latestFirst(views, { state, kind, responsible }, page, { ...placesWithin(filter), ...narrowed })
  );
}

interface Narrowed {
  readonly also: { readonly state: string | undefined; readonly responsible: string | null | undefined };
  readonly tokens: readonly string[];
}

/** What has waited longest is on top; null, which stands for no date, is below every text. */
function dueFirst(
  views: ViewStore,
  { overdue, toTell, open }: ListPetitionsDto,
  page: RegisterPage,
  { narrowed, today }: { readonly narrowed: Narrowed; readonly today: LocalDate },
): Promise<Rows> | undefined {
  if (overdue === true) {
    const past = { from: '', to: addDays(today, -1), ...narrowed };
    return findInUnits(views, REGISTER_VIEW, page, (unit) => ({ index: 'byDue' as const, equal: { unit }, ...past }));
  }
  if (toTell === true) {
    const dated = { from: '', ...narrowed };
    return findInUnits(views, REGISTER_VIEW, page, (unit) => ({ index: 'byTell' as const, equal: { unit }, ...dated }));
  }
  if (open !== true) return undefined;
  return findInUnits(views, REGISTER_VIEW, page, (unit) => ({
    index: 'byOpen' as const,
    equal: { unit, open },
    ...narrowed,
  }));
}

interface Equal {
  readonly state: string | undefined;
  readonly kind: Kind | undefined;
  readonly responsible: string | null | undefined;
}

function latestFirst(
  views: ViewStore,
  { state, kind, responsible }: Equal,
  page: RegisterPage,
  rest: Narrowed & { readonly from?: string; readonly to?: string },
): Promise<Rows> {
  const latest = { ...page, descending: true };
  if (responsible !== undefined && state !== undefined)
    return findInUnits(views, REGISTER_VIEW, latest, (unit) => ({
      index: 'byResponsibleState' as const,
      equal: { unit, responsible, state },
      ...rest,
    }));
  if (responsible !== undefined)
    return findInUnits(views, REGISTER_VIEW, latest, (unit) => ({
      index: 'byResponsible' as const,
      equal: { unit, responsible },
      ...rest,
    }));
  if (state !== undefined)
    return findInUnits(views, REGISTER_VIEW, latest, (unit) => ({
      index: 'byState' as const,
      equal: { unit, state },
      ...rest,
    }));
  if (kind !== undefined)
    return findInUnits(views, REGISTER_VIEW, latest, (unit) => ({
      index: 'byKind' as const,
      equal: { unit, kind },
      ...rest,
    }));
  return findInUnits(views, REGISTER_VIEW, latest, (unit) => ({
    index: 'byReceived' as const,
    equal: { unit },
    ...rest,
  }));
}
