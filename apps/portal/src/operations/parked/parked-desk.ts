import type { DiscardedEvent, ParkedKey } from '@donthu/eventing';
import type { ParkedCommand, ParkedOutcome } from '@donthu/platform/operations';
import type { ParkedPlace } from './parked-item';

/** Port: held keys of all services of the installation. */
export abstract class ParkedDesk {
  /** Throws `InfrastructureError` when a service is away: an incomplete list would look like a healthy one. */
  abstract list(): Promise<ParkedKey[]>;
  /** What is held there while this event is first in its queue; asks the one service it is held in. */
  abstract find(place: ParkedPlace): Promise<ParkedKey | undefined>;
  /** What was ever discarded in any service; throws like `list`. */
  abstract discards(): Promise<DiscardedEvent[]>;
  abstract carryOut(command: ParkedCommand): Promise<ParkedOutcome>;
}
