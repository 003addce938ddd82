import { api, body, type Schemas } from '../../../api/client';
import { useReveal, type Reveal } from '../../../parts/reveal/use-reveal';
import type { PetitionDetail } from '../subject';

/** What a reveal has opened. */
export interface Shown {
  readonly people: Schemas['People'];
  readonly fileNames: ReadonlyMap<string, string>;
}

/** The people of a petition, and the names of its files. */
export function usePeopleReveal({ petitionId, erased }: Pick<PetitionDetail, 'petitionId' | 'erased'>): Reveal<Shown> {
  const reveal = useReveal((reason) => openPeople(petitionId, reason));
  // Whoever was erased meanwhile leaves this screen as well, the names of his files included.
  if (erased && reveal.shown) reveal.close();
  return reveal;
}

async function openPeople(id: string, reason: string): Promise<Shown> {
  const path = { id };
  const people = await body(api.POST('/api/identity/petitions/{id}/reveal', { params: { path }, body: { reason } }));
  const { attachments } = await body(api.GET('/api/intake/petitions/{id}', { params: { path } }));
  const named = attachments.flatMap(({ fileId, name }) => (name === null ? [] : [[fileId, name] as const]));
  return { people, fileNames: new Map(named) };
}
