import type { ParkedKey } from '@donthu/eventing';
import type { ParkedCommand, ParkedOutcome } from '@donthu/platform/operations';

/** Port: held keys of all services of the installation. */
export abstract class ParkedDesk {
  /** Throws `InfrastructureError` when a service is away: an incomplete list would look like a healthy one. */
  abstract list(): Promise<ParkedKey[]>;
  abstract carryOut(command: ParkedCommand): Promise<ParkedOutcome>;
}
