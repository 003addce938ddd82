import { evolvePetition, isPetitionEvent, localDateOf, type LocalDate, type PetitionEvent } from '@donthu/domain';
import type { StoredEvent } from '@donthu/eventing';
import type { PetitionFacts } from './fact-slices';

/** The facts after one more event of the petition's own stream. */
export function projectPetition(facts: PetitionFacts | null, event: StoredEvent): PetitionFacts | null {
  const happened: Pick<StoredEvent, 'type' | 'data'> = event;
  if (!isPetitionEvent(happened)) return facts;
  if (happened.type === 'petition.logged.v1' || happened.type === 'petition.imported.v1') return begun(happened, event);
  return facts && followed(facts, happened, event);
}

type Beginning = Extract<PetitionEvent, { type: 'petition.logged.v1' | 'petition.imported.v1' }>;

function begun(happened: Beginning, event: StoredEvent): PetitionFacts | null {
  const state = evolvePetition(undefined, happened);
  if (!state) return null;
  const { receivedOn, register } = happened.data;
  const facts = {
    unit: event.unit,
    register,
    state,
    receivedDays: [receivedOn],
    stages: [{ on: receivedOn, state: state.stage }],
  };
  if (happened.type === 'petition.logged.v1') return { ...facts, channel: happened.data.channel };
  const { field, outcome, answeredOn } = happened.data;
  return {
    ...facts,
    channel: 'imported',
    history: { field, ...(outcome && { outcome }), ...(answeredOn && { answeredOn }) },
  };
}

function followed(facts: PetitionFacts, happened: PetitionEvent, event: StoredEvent): PetitionFacts {
  const state = evolvePetition(facts.state, happened);
  if (!state) return facts;
  const on = dayOf(happened, event);
  const moved = state.stage !== facts.state.stage;
  return {
    ...facts,
    state,
    receivedDays: [...new Set([...facts.receivedDays, state.receivedOn])],
    stages: moved ? [...facts.stages, { on, state: state.stage }] : facts.stages,
    ...(happened.type === 'petition.corrected.v1' && happened.data.channel && { channel: happened.data.channel }),
    ...(happened.type === 'petition.withdrawn.v1' && { withdrawnOn: on }),
  };
}

/** The day something happened as it says itself; where it says nothing, the day of its commit. */
function dayOf(happened: PetitionEvent, { meta }: StoredEvent): LocalDate {
  if (happened.type === 'petition.outcome-signed.v1') return happened.data.signedOn;
  if (happened.type === 'petition.withdrawn.v1') return happened.data.on;
  return localDateOf(meta.at);
}
