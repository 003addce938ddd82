import type {
  PetitionCorrectedV1,
  PetitionDocumentsAddedV1,
  PetitionImportedV1,
  PetitionLoggedV1,
  PetitionSupplementReceivedV1,
} from '@donthu/contracts';
import { evolvePetition, isPetitionEvent, type PetitionState } from '@donthu/domain';
import type { Sealed, SealedPart, StoredEvent } from '@donthu/eventing';
import type { PetitionSlice } from './register-slices';

/** The register's slice after one more event of the petition's own stream; `sealed` is that commit's sealed part. */
export function projectPetition(
  slice: PetitionSlice | null,
  event: StoredEvent,
  sealed: Sealed | undefined,
): PetitionSlice | null {
  const fact: { type: string; data: StoredEvent['data'] } = event;
  const state = isPetitionEvent(fact) ? evolvePetition(slice?.state, fact) : slice?.state;
  if (!state) return slice;
  if (event.type === 'petition.logged.v1') return logged(event, state, sealed);
  if (event.type === 'petition.imported.v1') return imported(event, state, sealed);
  if (!slice) return slice;
  const { people, proposal, ...kept } = slice;
  return {
    ...kept,
    state,
    attachments: attachmentsAfter(slice, event),
    ...channelAfter(event),
    ...peopleAfter(people, event, sealed),
    ...proposalAfter(proposal, state, event, sealed),
    ...textsAfter(slice, event, sealed),
  };
}

function logged(event: StoredEvent, state: PetitionState, sealed: Sealed | undefined): PetitionSlice {
  const data = event.data as PetitionLoggedV1;
  const { register, channel, visitId, attachments, loggedBy, receiptCode } = data;
  return {
    unit: event.unit,
    register,
    channel,
    ...(visitId && { visitId }),
    attachments,
    loggedBy,
    receiptCode,
    state,
    ...firstParts(sealed),
  };
}

function imported(event: StoredEvent, state: PetitionState, sealed: Sealed | undefined): PetitionSlice {
  const { register, loggedBy } = event.data as PetitionImportedV1;
  return { unit: event.unit, register, channel: 'imported', attachments: [], loggedBy, state, ...firstParts(sealed) };
}

function attachmentsAfter(slice: PetitionSlice, event: StoredEvent): PetitionSlice['attachments'] {
  if (event.type === 'petition.supplement-received.v1' || event.type === 'petition.documents-added.v1')
    return [
      ...slice.attachments,
      ...(event.data as PetitionSupplementReceivedV1 | PetitionDocumentsAddedV1).attachments,
    ];
  if (event.type === 'petition.corrected.v1')
    return (event.data as PetitionCorrectedV1).attachments ?? slice.attachments;
  return slice.attachments;
}

function channelAfter(event: StoredEvent): Pick<PetitionSlice, 'channel'> | undefined {
  const channel = event.type === 'petition.corrected.v1' ? (event.data as PetitionCorrectedV1).channel : undefined;
  return channel && { channel };
}

function firstParts(
  sealed: Sealed | undefined,
): Pick<PetitionSlice, 'people' | 'texts' | 'peopleTokens' | 'textTokens'> {
  const { people, text, tokens = {} } = sealed ?? {};
  return {
    ...(people && { people }),
    texts: text ? [text] : [],
    peopleTokens: tokens.people ?? [],
    textTokens: tokens.text ?? [],
  };
}

/**
 * Other commits' `people` hold only the originals of cut texts: who the people are, a correction alone changes. One that says
 * the petition is anonymous leaves nobody.
 */
function peopleAfter(
  before: SealedPart | undefined,
  event: StoredEvent,
  sealed: Sealed | undefined,
): Pick<PetitionSlice, 'people'> & { readonly peopleTokens?: readonly string[] } {
  const { changed = [], anonymous }: Partial<PetitionCorrectedV1> =
    event.type === 'petition.corrected.v1' ? event.data : {};
  if (anonymous === true) return { peopleTokens: [] };
  const people = changed.includes('petitioners') ? (sealed?.people ?? before) : before;
  return { ...(people && { people }), ...tokensOf(sealed) };
}

function tokensOf(sealed: Sealed | undefined): { readonly peopleTokens?: readonly string[] } {
  const people = sealed?.tokens?.people;
  return people ? { peopleTokens: people } : {};
}

/** What was proposed stands until it is sent back or the petition is classified anew; a later proposal replaces it. */
function proposalAfter(
  before: SealedPart | undefined,
  { proposed }: PetitionState,
  event: StoredEvent,
  sealed: Sealed | undefined,
): Pick<PetitionSlice, 'proposal'> {
  if (proposed === undefined) return {};
  const proposal = event.type === 'petition.outcome-proposed.v1' ? sealed?.text : before;
  return proposal ? { proposal } : {};
}

/** Notes of other steps are their own: they say nothing of the form. */
function textsAfter(slice: PetitionSlice, event: StoredEvent, sealed: Sealed | undefined): Partial<PetitionSlice> {
  const { text, tokens } = sealed ?? {};
  return {
    ...(text && event.type === 'petition.corrected.v1' && { texts: [...slice.texts, text] }),
    ...(tokens?.text && { textTokens: [...new Set([...slice.textTokens, ...tokens.text])] }),
  };
}
