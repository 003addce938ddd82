import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { AlertRaisedV1, AlertWithdrawnV1 } from '@donthu/contracts';
import { ConflictError, type StoredEvent } from '@donthu/eventing';
import { ViewStore } from '@donthu/views';
import { ALERTS_VIEW, type AlertSlice } from '../views/alerts.view';

const CONSUMER = { consumer: 'deadline.alerts' };

/**
 * One document per alert. Its stream tells of other alerts between its own two events, so versions leap here; the bus keeps
 * them in order and an older one changes nothing, which is all that is needed.
 */
@Controller()
export class AlertsConsumer {
  constructor(private readonly views: ViewStore) {}

  @EventPattern('alert.raised.v1', CONSUMER)
  async onRaised(@Payload() event: StoredEvent): Promise<void> {
    if (event.discarded) return;
    const { recipients: _, ...alert } = event.data as AlertRaisedV1;
    await this.write(alert.alertId, event.version, () => ({ ...alert, unit: event.unit, raisedAt: event.meta.at }));
  }

  @EventPattern('alert.withdrawn.v1', CONSUMER)
  async onWithdrawn(@Payload() event: StoredEvent): Promise<void> {
    if (event.discarded) return;
    const { alertId } = event.data as AlertWithdrawnV1;
    await this.write(alertId, event.version, (alert) => alert && { ...alert, withdrawnAt: event.meta.at });
  }

  private async write(
    alertId: string,
    version: number,
    change: (alert: AlertSlice | null) => AlertSlice | null,
  ): Promise<void> {
    const document = await this.views.get(ALERTS_VIEW, alertId);
    const { version: seen, data } = document?.slices.obligations ?? { version: 0, data: null };
    const next = version > seen ? change(data) : null;
    if (!next) return;
    const expectedRevision = document?.revision ?? 0;
    const result = await this.views.put(ALERTS_VIEW, {
      key: alertId,
      expectedRevision,
      slices: { obligations: { version, data: next } },
    });
    if (result !== 'stored') throw new ConflictError(alertId);
  }
}
