import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import {
  AccountId,
  DateOnly,
  KindWord,
  RegisterNumber,
  VISIT_HANDLINGS,
  VISIT_KINDS,
  words,
} from '../event/vocabulary';

/** One line of the reception register (Mẫu 03, Thông tư 04/2021/TT-TTCP). Visitors and content are sealed beside it. */
export const VisitRecordedV1 = defineEvent({
  type: 'visit.recorded.v1',
  owner: 'reception',
  streamType: 'visit',
  title: { vi: 'Tiếp công dân', en: 'Citizen received' },
  data: Type.Object({
    receivedOn: DateOnly,
    kind: words(VISIT_KINDS),
    // What the visitor came with, where it is one of these; decides whether the law hides who it was.
    declaredKind: Type.Optional(KindWord),
    receivedBy: Type.Optional(AccountId),
    // When it was recorded: roles change, what a day counted for does not. Earlier records do not say it.
    receivedByLeader: Type.Optional(Type.Boolean()),
    persons: Type.Integer({ minimum: 1 }),
    delegation: Type.Boolean(),
    handling: words(VISIT_HANDLINGS),
    register: RegisterNumber,
    recordedBy: AccountId,
  }),
  example: {
    receivedOn: '2026-03-02',
    kind: 'regular',
    persons: 1,
    delegation: false,
    handling: 'petition',
    register: { unit: 'thuong-thanh', year: 2026, book: 'visits', number: 17 },
    recordedBy: 'a-tiepdan',
  },
});
export type VisitRecordedV1 = DataOf<typeof VisitRecordedV1>;
