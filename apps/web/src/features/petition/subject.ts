import type { QueryKey } from '@tanstack/react-query';
import { api, body, versioned, type Schemas, type Versioned } from '../../api/client';

export { readPetition, type PetitionDetail } from '../../api/read-petition';
export type Case = Schemas['Case'];

export const petitionKey = (id: string): QueryKey => ['petition', id, 'page', 'detail'];
export const caseKey = (id: string): QueryKey => ['petition', id, 'page', 'case'];

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
