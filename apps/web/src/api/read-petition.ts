import { api, versioned, type Schemas, type Versioned } from './client';

export type PetitionDetail = Schemas['PetitionDetail'];

/** Names of files of a masked petition may name people: they come with a reveal only, and stay out of the query cache. */
export async function readPetition(id: string): Promise<Versioned<PetitionDetail>> {
  const found = await versioned(api.GET('/api/intake/petitions/{id}', { params: { path: { id } } }));
  if (!found.data.masked) return found;
  const attachments = found.data.attachments.map((file) => ({ ...file, name: null }));
  return { ...found, data: { ...found.data, attachments } };
}
