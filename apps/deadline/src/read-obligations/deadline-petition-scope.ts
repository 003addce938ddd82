import { Injectable } from '@nestjs/common';
import { ObjectAccess } from '@donthu/auth';
import { ViewStore } from '@donthu/views';
import { FACTS_VIEW } from '../views/facts.view';

/** Which unit a petition belongs to, as far as this service has heard of it. */
@Injectable()
export class DeadlinePetitionScope {
  constructor(views: ViewStore, access: ObjectAccess) {
    access.addScope(
      'petition',
      async (petitionId) => (await views.get(FACTS_VIEW, petitionId))?.slices.petition.data?.unit,
    );
  }
}
