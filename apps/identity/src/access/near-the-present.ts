import { Injectable } from '@nestjs/common';
import { EventBus, NEAR_LAG } from '@donthu/eventing/consume/event-bus';
import { retryLater } from '@donthu/http';

/** Name of the consumer that keeps the views of who may open what. */
export const ACCESS_CONSUMER = 'identity.access';
const RETRY_SECONDS = 2;

/**
 * Whether the views may be judged by. Half a replay knows a denunciation as the complaint it began as, and would open its
 * people; so nothing is judged before the views have once been near the present.
 */
@Injectable()
export class NearThePresent {
  private reached = false;

  constructor(private readonly bus: EventBus) {}

  /** Throws `VIEW.BEHIND` (503). */
  check(): void {
    if (this.reached) return;
    const lag = this.bus.health().find(({ consumer }) => consumer === ACCESS_CONSUMER)?.lag;
    if (lag === undefined || lag > NEAR_LAG) throw retryLater('VIEW.BEHIND', RETRY_SECONDS);
    this.reached = true;
  }
}
