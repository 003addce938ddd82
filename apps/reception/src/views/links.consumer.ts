import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf, type CaseStepTakenV1, type PetitionLoggedV1 } from '@donthu/contracts';
import { evolvePetition, isPetitionEvent } from '@donthu/domain';
import type { StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore } from '@donthu/views';
import { LINKS_VIEW, type LinkedPetition } from './links.view';

const CONSUMER = { consumer: 'reception.links' };

@Controller()
export class LinksConsumer {
  constructor(private readonly views: ViewStore) {}

  @EventPattern(eventTypesOf('petition'), CONSUMER)
  async onPetition(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, LINKS_VIEW, { key: event.key, slice: 'petition', event }, (linked) =>
      projectLink(linked, event),
    );
  }

  @EventPattern(eventTypesOf('case'), CONSUMER)
  async onCase(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, LINKS_VIEW, { key: event.key, slice: 'case', event }, () => ({
      state: event.type === 'case.opened.v1' ? 'accepted' : (event.data as CaseStepTakenV1).to,
    }));
  }
}

export function projectLink(linked: LinkedPetition | null, event: StoredEvent): LinkedPetition | null {
  const happened: Pick<StoredEvent, 'type' | 'data'> = event;
  const state = isPetitionEvent(happened) ? evolvePetition(linked?.state, happened) : linked?.state;
  if (!state) return linked;
  if (linked) return { ...linked, state };
  const { register, visitId } = event.data as PetitionLoggedV1;
  return { visitId: visitId ?? null, register, state };
}
