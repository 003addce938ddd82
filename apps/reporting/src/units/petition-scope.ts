import { Injectable } from '@nestjs/common';
import { ObjectAccess } from '@donthu/auth';
import { ViewStore } from '@donthu/views';
import { FACTS_VIEW } from '../facts/facts.view';

/** Units of petitions as their events told; what an import undid is still somewhere. */
@Injectable()
export class PetitionScope {
  constructor(views: ViewStore, access: ObjectAccess) {
    access.addScope('petition', async (id) => (await views.get(FACTS_VIEW, id))?.slices.petition.data?.unit);
  }
}
