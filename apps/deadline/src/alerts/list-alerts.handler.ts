import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import type { RegisterNumber } from '@donthu/contracts';
import { endOfDayInstant, startOfDayInstant } from '@donthu/domain';
import { encodeCursor, page, pageRequest, type Page, type RowCursor } from '@donthu/http';
import { findInUnits } from '@donthu/platform';
import { ViewStore } from '@donthu/views';
import { ALERTS_VIEW, type AlertSlice } from '../views/alerts.view';
import { FACTS_VIEW } from '../views/facts.view';
import type { ListAlertsDto } from './list-alerts.dto';

export type AlertItem = { readonly register: RegisterNumber | null } & Pick<
  AlertSlice,
  | 'alertId'
  | 'kind'
  | 'petitionId'
  | 'unit'
  | 'step'
  | 'dueOn'
  | 'thresholdOn'
  | 'raisedAt'
  | 'late'
  | 'audience'
  | 'digest'
  | 'withdrawnAt'
>;

/** Alerts of the caller's units in the order they were raised, of one moment the oldest threshold first; or the other way round. */
@Injectable()
export class ListAlertsHandler {
  constructor(private readonly views: ViewStore) {}

  async execute(caller: Principal, filter: ListAlertsDto): Promise<Page<AlertItem>> {
    const { limit, after } = pageRequest(filter);
    const { rows, next } = await this.find(caller, filter, { limit, ...(after && { after }) });
    const alerts = rows.flatMap(({ slices }) => slices.obligations.data ?? []);
    const numbers = await this.numbersOf(alerts);
    const items = alerts.map((alert) => itemOf(alert, numbers.get(alert.petitionId) ?? null));
    return page(items, next ? encodeCursor(next) : null);
  }

  /** Register numbers of the petitions the alerts are about. */
  private async numbersOf(alerts: readonly AlertSlice[]): Promise<Map<string, RegisterNumber>> {
    const ids = [...new Set(alerts.map(({ petitionId }) => petitionId))];
    const known = await this.views.getMany(FACTS_VIEW, ids);
    return new Map(
      known.flatMap(({ key, slices: { petition } }) => (petition.data ? [[key, petition.data.register]] : [])),
    );
  }

  private find(
    caller: Principal,
    { kind, petitionId, from, to, unit, latestFirst = false }: ListAlertsDto,
    bounds: { limit: number; after?: RowCursor },
  ) {
    const units = unit === undefined ? caller.scope : [unit];
    const period = {
      ...(from !== undefined && { from: startOfDayInstant(from) }),
      ...(to !== undefined && { to: endOfDayInstant(to) }),
    };
    const pageOf = { units, ...bounds, descending: latestFirst };
    if (petitionId !== undefined) {
      const also = { ...(kind !== undefined && { kind }) };
      return findInUnits(this.views, ALERTS_VIEW, pageOf, (of) => ({
        index: 'byPetition' as const,
        equal: { unit: of, petitionId },
        also,
        ...period,
      }));
    }
    if (kind !== undefined) {
      return findInUnits(this.views, ALERTS_VIEW, pageOf, (of) => ({
        index: 'byKind' as const,
        equal: { unit: of, kind },
        ...period,
      }));
    }
    return findInUnits(this.views, ALERTS_VIEW, pageOf, (of) => ({
      index: 'byRaised' as const,
      equal: { unit: of },
      ...period,
    }));
  }
}

function itemOf(alert: AlertSlice, register: RegisterNumber | null): AlertItem {
  const { alertId, kind, petitionId, unit, step, dueOn, thresholdOn, raisedAt, late, audience, digest, withdrawnAt } =
    alert;
  return {
    alertId,
    kind,
    petitionId,
    register,
    unit,
    step,
    dueOn,
    thresholdOn,
    raisedAt,
    late,
    audience,
    ...(digest !== undefined && { digest }),
    ...(withdrawnAt !== undefined && { withdrawnAt }),
  };
}
