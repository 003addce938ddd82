import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import {
  AccountId,
  AttachmentRef,
  CHANNELS,
  DateOnly,
  KindWord,
  OUTCOMES,
  PetitionId,
  RegisterNumber,
  words,
} from '../event/vocabulary';

/** A petition stands in the register with its number (sổ tiếp nhận đơn). People and texts are sealed beside it. */
export const PetitionLoggedV1 = defineEvent({
  type: 'petition.logged.v1',
  owner: 'intake',
  streamType: 'petition',
  title: { vi: 'Tiếp nhận đơn và vào sổ', en: 'Petition received and registered' },
  data: Type.Object({
    receivedOn: DateOnly,
    channel: words(CHANNELS),
    visitId: Type.Optional(PetitionId),
    documentDate: Type.Optional(DateOnly),
    declaredKind: KindWord,
    anonymous: Type.Boolean(),
    peopleCount: Type.Integer({ minimum: 0 }),
    respondentOfficerId: Type.Optional(AccountId),
    hasForwarder: Type.Boolean(),
    attachments: Type.Array(AttachmentRef),
    register: RegisterNumber,
    receiptCode: Type.String({ maxLength: 100 }),
    loggedBy: AccountId,
    /** Set when the petition was taken over as live work from an imported register, with what that said of it. */
    takenOverFrom: Type.Optional(
      Type.Object({
        importId: Type.String(),
        line: Type.Integer(),
        field: Type.Optional(Type.String()),
        outcome: Type.Optional(words(OUTCOMES)),
      }),
    ),
    warnings: Type.Array(Type.String()),
  }),
  example: {
    receivedOn: '2026-03-02',
    channel: 'in_person',
    documentDate: '2026-02-27',
    declaredKind: 'complaint',
    anonymous: false,
    peopleCount: 1,
    hasForwarder: false,
    attachments: [],
    register: { unit: 'thuong-thanh', year: 2026, book: 'live', number: 141 },
    receiptCode: 'THUONG-THANH-2026-0141',
    loggedBy: 'a-tiepdan',
    warnings: [],
  },
});
export type PetitionLoggedV1 = DataOf<typeof PetitionLoggedV1>;
