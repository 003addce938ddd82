import { isOver } from '@donthu/domain/assignment/petition-over';
import type { Versioned } from '../../../api/client';
import { hasRole, useSession } from '../../../app/session';
import type { PetitionDetail } from '../subject';
import { Erase } from './erase';
import { Rating } from './rating';

/** What is left when all is over: what the petitioner thought of it and, one day, the end of the people's data. */
export function Closing({ petition }: { readonly petition: Versioned<PetitionDetail> }) {
  const { data: me } = useSession();
  const { state, outcome, masked, petitionId } = petition.data;
  if (!me || !isOver(state, outcome === 'accept')) return null;
  return (
    <>
      {!masked && <Rating petitionId={petitionId} />}
      {hasRole(me, 'admin') && <Erase petition={petition} />}
    </>
  );
}
