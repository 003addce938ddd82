import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { PetitionOutcomeSignedV1 } from '@donthu/contracts';
import { decideOpenCase } from '@donthu/domain';
import { Clock, EventStore, react, reactionMeta, type Commit, type StoredEvent } from '@donthu/eventing';
import { caseOf, caseStream } from '../case/case-streams';

/** Name of the reaction: ids of commits and its marks hang on it. */
const OPENING = 'resolution.opening';

/** When a leader has signed an acceptance (thụ lý), then its case is opened: once, however often the event comes. */
@Controller()
export class OpeningConsumer {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  @EventPattern('petition.outcome-signed.v1', { consumer: OPENING })
  async onSigned(@Payload() event: StoredEvent): Promise<void> {
    await react(this.store, OPENING, event, (id) => this.opening(id, event));
  }

  private async opening(id: string, event: StoredEvent): Promise<Commit | undefined> {
    const { outcome, kind, signedOn } = event.data as PetitionOutcomeSignedV1;
    if (outcome !== 'accept') return undefined;
    const stream = caseStream(event.key);
    const state = caseOf(await this.store.readStream(stream));
    const decision = decideOpenCase(state, { petitionId: event.key, kind, acceptedOn: signedOn });
    // A case that is open stays as it is; a kind without a lifecycle is refused before it is signed.
    if ('refused' in decision) return undefined;
    const events = decision.events.map(({ type, data }) => ({ type, data: { ...data } }));
    return { id, unit: event.unit, stream, version: 1, events, meta: reactionMeta(OPENING, event, this.clock.now()) };
  }
}
