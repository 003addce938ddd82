import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AccountId, AttachmentRef, CHANNELS, DateOnly, KindWord, words } from '../event/vocabulary';

/** Fields of the form changed before the outcome was signed; history keeps both. What is personal or text is only named here. */
export const PetitionCorrectedV1 = defineEvent({
  type: 'petition.corrected.v1',
  owner: 'intake',
  streamType: 'petition',
  title: { vi: 'Sửa thông tin đơn', en: 'Petition corrected' },
  data: Type.Object({
    changed: Type.Array(Type.String(), { minItems: 1 }),
    /** Those of `changed` that hold nothing any more; `respondentOfficerId` where no officer is named any more. */
    cleared: Type.Optional(Type.Array(Type.String())),
    receivedOn: Type.Optional(DateOnly),
    channel: Type.Optional(words(CHANNELS)),
    documentDate: Type.Optional(DateOnly),
    declaredKind: Type.Optional(KindWord),
    anonymous: Type.Optional(Type.Boolean()),
    peopleCount: Type.Optional(Type.Integer({ minimum: 0 })),
    respondentOfficerId: Type.Optional(AccountId),
    hasForwarder: Type.Optional(Type.Boolean()),
    attachments: Type.Optional(Type.Array(AttachmentRef)),
  }),
  example: { changed: ['receivedOn', 'summary'], receivedOn: '2026-03-01' },
});
export type PetitionCorrectedV1 = DataOf<typeof PetitionCorrectedV1>;
