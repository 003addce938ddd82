import type { QueryKey } from '@tanstack/react-query';
import { api, body, versioned, type Schemas, type Versioned } from '../../api/client';

export type PetitionDetail = Schemas['PetitionDetail'];
export type Case = Schemas['Case'];

export const petitionKey = (id: string): QueryKey => ['petition', id, 'page', 'detail'];
export const caseKey = (id: string): QueryKey => ['petition', id, 'page', 'case'];

/** Names of files of a masked petition may name people: they come with a reveal only, and stay out of the query cache. */
export async function readPetition(id: string): Promise<Versioned<PetitionDetail>> {
  const found = await versioned(api.GET('/api/intake/petitions/{id}', { params: { path: { id } } }));
  if (!found.data.masked) return found;
  const attachments = found.data.attachments.map((file) => ({ ...file, name: null }));
  return { ...found, data: { ...found.data, attachments } };
}

export function readCase(petitionId: string): Promise<Versioned<Case>> {
  return versioned(api.GET('/api/resolution/cases/{petitionId}', { params: { path: { petitionId } } }));
}

/** A leader's signature, at the version that he has read. */
export function signPetition(id: string, decision: Schemas['SignDto'], etag: string, key: string) {
  const header = { 'If-Match': etag, 'Idempotency-Key': key };
  return body(api.POST('/api/intake/petitions/{id}/sign', { params: { path: { id }, header }, body: decision }));
}

/** Everything on the screen that a change of one petition makes old. */
export function touchedBy(petitionId: string): readonly QueryKey[] {
  return [['petition', petitionId], ['petitions'], ['tasks'], ['summary'], ['load'], ['alerts']];
}
