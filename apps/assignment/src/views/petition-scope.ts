import { Injectable } from '@nestjs/common';
import { ObjectAccess } from '@donthu/auth';
import { ViewStore } from '@donthu/views';
import { PETITIONS_VIEW } from './petitions.view';

/** Units of petitions, as far as this service has heard of them. */
@Injectable()
export class PetitionScope {
  constructor(views: ViewStore, access: ObjectAccess) {
    access.addScope('petition', async (id) => (await views.get(PETITIONS_VIEW, id))?.slices.petition.data?.unit);
  }
}
