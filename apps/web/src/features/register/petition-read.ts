import type { QueryKey } from '@tanstack/react-query';
import { api, versioned, type Schemas, type Versioned } from '../../api/client';

export type Detail = Schemas['PetitionDetail'];

export function readDetail(petitionId: string): Promise<Versioned<Detail>> {
  return versioned(api.GET('/api/intake/petitions/{id}', { params: { path: { id: petitionId } } }));
}

/** Answers that a step of a petition makes old. */
export function madeOldBy(petitionId: string): readonly QueryKey[] {
  return [['petition', petitionId], ['petitions'], ['tasks'], ['summary']];
}
