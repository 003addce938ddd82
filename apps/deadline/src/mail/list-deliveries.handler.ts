import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import { endOfDayInstant, startOfDayInstant } from '@donthu/domain';
import { encodeCursor, page, pageRequest, type Page, type PeriodPageDto } from '@donthu/http';
import { findInUnits } from '@donthu/platform';
import { ViewStore } from '@donthu/views';
import { DELIVERIES_VIEW, type DeliverySlice } from './deliveries.view';
import type { DeliveryResult, MailSubject } from './delivery-state';

export interface DeliveryItem {
  readonly alertId?: string;
  readonly petitionId?: string;
  readonly about: MailSubject['about'];
  /** Account id. */
  readonly to: string;
  readonly queuedAt: string;
  readonly at: string | null;
  readonly result: DeliveryResult;
  readonly attempts: number;
}

/** What was sent to whom, of the caller's units, newest first. */
@Injectable()
export class ListDeliveriesHandler {
  constructor(private readonly views: ViewStore) {}

  async execute(caller: Principal, filter: PeriodPageDto): Promise<Page<DeliveryItem>> {
    const { from, to } = filter;
    const period = {
      ...(from !== undefined && { from: startOfDayInstant(from) }),
      ...(to !== undefined && { to: endOfDayInstant(to) }),
    };
    const bounds = { units: caller.scope, descending: true, ...pageRequest(filter) };
    const { rows, next } = await findInUnits(this.views, DELIVERIES_VIEW, bounds, (unit) => ({
      index: 'byTime' as const,
      equal: { unit },
      ...period,
    }));
    const items = rows.flatMap(({ slices }) => (slices.delivery.data ? [itemOf(slices.delivery.data)] : []));
    return page(items, next ? encodeCursor(next) : null);
  }
}

function itemOf({ subject, account, queuedAt, at, result, attempts }: DeliverySlice): DeliveryItem {
  return {
    ...(subject.about === 'alert' && { alertId: subject.alertId, petitionId: subject.petitionId }),
    about: subject.about,
    to: account,
    queuedAt,
    at: at ?? null,
    result,
    attempts,
  };
}
