import type { Principal } from '@donthu/auth';
import { MAX_OPENED_AT_ONCE, openedObject, type Opener, type OpenRequest, type OpenResult } from '@donthu/sealing';
import type { PetitionSlice } from '../views/register-slices';

/** Stands where the caller may not (now) see a name or a text. */
export const MASK = '•••';

export interface OpenedPetition {
  /** Undefined when masked; empty for an anonymous petition. */
  readonly petitioners: readonly Readonly<Record<string, unknown>>[] | undefined;
  /** Undefined when masked: the form's, later corrections winning field by field, and the proposal's. */
  readonly texts: Readonly<Record<string, unknown>> | undefined;
  readonly erased: boolean;
}

/** Opens what the caller may open of several petitions, in as few calls to `identity` as possible. */
export async function openPetitions(
  opener: Opener,
  caller: Principal,
  petitions: readonly PetitionSlice[],
): Promise<OpenedPetition[]> {
  const requests = petitions.flatMap((petition) => partsOf(petition).map((part): OpenRequest => ({ part })));
  const results: OpenResult[] = [];
  for (let at = 0; at < requests.length; at += MAX_OPENED_AT_ONCE) {
    results.push(...(await opener.open(caller, requests.slice(at, at + MAX_OPENED_AT_ONCE))));
  }
  let next = 0;
  return petitions.map((petition) => {
    const mine = results.slice(next, (next += partsOf(petition).length));
    return openedOf(petition, mine);
  });
}

function partsOf({ people, texts, proposal }: PetitionSlice) {
  return [...(people ? [people] : []), ...texts, ...(proposal ? [proposal] : [])];
}

function openedOf(petition: PetitionSlice, results: readonly OpenResult[]): OpenedPetition {
  const people = petition.people ? results[0] : undefined;
  const texts = petition.people ? results.slice(1) : results;
  const petitioners = openedObject(people)?.['petitioners'];
  const readable = texts.length === 0 || texts.some((text) => 'plain' in text);
  return {
    petitioners: petition.people ? (Array.isArray(petitioners) ? petitioners.filter(isRecord) : undefined) : [],
    texts: readable ? textsOf(petition, texts) : undefined,
    erased: people !== undefined && 'erased' in people,
  };
}

/** A correction says why it was made, which is no word on the outcome: that has the proposal alone. */
function textsOf({ texts }: PetitionSlice, results: readonly OpenResult[]): Readonly<Record<string, unknown>> {
  const form = Object.assign({}, ...results.slice(0, texts.length).map((text) => openedObject(text) ?? {})) as object;
  return { ...form, reason: undefined, ...openedObject(results[texts.length]) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
