import type { Channel, PetitionCorrectedV1, PetitionImportedV1, PetitionLoggedV1 } from '@donthu/contracts';
import {
  isPetitionEvent,
  localDateOf,
  respondentOfficerAfter,
  type DeadlineFact,
  type PetitionEvent,
} from '@donthu/domain';
import type { StoredEvent } from '@donthu/eventing';
import type { PetitionSlice } from './known-fact';

/** Channels on which the person stands before the desk (Law on Citizen Reception 42/2013/QH13, art. 28). */
const AT_THE_DESK: readonly Channel[] = ['in_person', 'oral'];

/** The slice after one more event of the petition's own stream. */
export function projectPetition(slice: PetitionSlice | null, event: StoredEvent): PetitionSlice | null {
  const read: { type: string; data: StoredEvent['data'] } = event;
  if (!isPetitionEvent(read)) return slice;
  if (read.type === 'petition.logged.v1') return logged(event, read.data);
  if (read.type === 'petition.imported.v1') return imported(event, read.data);
  if (slice === null || slice.history) return slice;
  if (read.type === 'petition.import-undone.v1') return { ...slice, facts: [], history: true };
  if (read.type === 'petition.corrected.v1') return corrected(slice, read.data);
  const fact = factOf(read, localDateOf(event.meta.at));
  return fact ? { ...slice, facts: [...slice.facts, { version: event.version, at: event.meta.at, fact }] } : slice;
}

function imported({ unit }: StoredEvent, { register }: PetitionImportedV1): PetitionSlice {
  return { unit, register, facts: [], history: true, visited: false };
}

function logged(event: StoredEvent, data: PetitionLoggedV1): PetitionSlice {
  const { takenOverFrom } = data;
  const { at, traceparent } = event.meta;
  const visited = data.visitId !== undefined;
  const fact: DeadlineFact = {
    type: 'logged',
    receivedOn: data.receivedOn,
    atReception: visited || AT_THE_DESK.includes(data.channel),
    forwarder: data.hasForwarder,
  };
  return {
    unit: event.unit,
    register: data.register,
    facts: [{ version: event.version, at, fact }],
    history: false,
    visited,
    ...(data.respondentOfficerId !== undefined && { respondentOfficerId: data.respondentOfficerId }),
    ...(takenOverFrom && { takenOver: { importId: takenOverFrom.importId, on: localDateOf(at) } }),
    ...(traceparent !== undefined && { traceparent }),
  };
}

/** A correction changes what was logged, in its place: the period is counted as if it had been right from the start. */
function corrected(
  { respondentOfficerId: before, ...slice }: PetitionSlice,
  correction: PetitionCorrectedV1,
): PetitionSlice {
  const { receivedOn, channel, hasForwarder } = correction;
  const respondentOfficerId = respondentOfficerAfter(before, correction);
  const facts = slice.facts.map((known) => {
    const { fact } = known;
    if (fact.type !== 'logged') return known;
    const atReception = channel === undefined ? fact.atReception : slice.visited || AT_THE_DESK.includes(channel);
    return {
      ...known,
      fact: {
        ...fact,
        atReception,
        receivedOn: receivedOn ?? fact.receivedOn,
        forwarder: hasForwarder ?? fact.forwarder,
      },
    };
  });
  return { ...slice, facts, ...(respondentOfficerId !== undefined && { respondentOfficerId }) };
}

/** What the event is for the time limits; nothing, for most. */
function factOf({ type, data }: PetitionEvent, knownOn: string): DeadlineFact | undefined {
  switch (type) {
    case 'petition.classified.v1':
      return { type: 'classified', kind: data.kind, withinJurisdiction: data.withinJurisdiction, on: knownOn };
    case 'petition.outcome-signed.v1':
      return { type: 'outcome-signed', outcome: data.outcome, kind: data.kind, on: data.signedOn };
    case 'petition.withdrawn.v1':
      return { type: 'withdrawn', on: data.on };
    case 'petition.result-notified.v1':
      return { type: 'notified', to: data.to, on: data.on };
    default:
      return undefined;
  }
}
