import { Injectable } from '@nestjs/common';
import { ObjectAccess } from '@donthu/auth';
import { ViewStore } from '@donthu/views';
import { VISITS_VIEW } from './visits.view';

/** Which unit received whom. */
@Injectable()
export class VisitScope {
  constructor(views: ViewStore, access: ObjectAccess) {
    access.addScope('visit', async (visitId) => (await views.get(VISITS_VIEW, visitId))?.slices.visit.data?.unit);
  }
}
