import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AccountId, RegisterNumber, VisitId } from '../event/vocabulary';

/** Somebody opened who came to a visit; the reason is sealed beside it. */
export const VisitorsRevealedV1 = defineEvent({
  type: 'visitors.revealed.v1',
  owner: 'identity',
  streamType: 'visit-disclosure',
  title: { vi: 'Xem danh tính người được tiếp', en: 'Visitor’s identity revealed' },
  data: Type.Object({ visitId: VisitId, register: RegisterNumber, by: AccountId }),
  example: {
    visitId: 'v-1',
    register: { unit: 'thuong-thanh', year: 2026, book: 'visits', number: 17 },
    by: 'a-thanhtra',
  },
});
export type VisitorsRevealedV1 = DataOf<typeof VisitorsRevealedV1>;
