import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AttachmentRef } from '../event/vocabulary';

/** Papers that came into being while the petition is worked on: minutes, a decision as it was issued. A note is sealed beside it. */
export const PetitionDocumentsAddedV1 = defineEvent({
  type: 'petition.documents-added.v1',
  owner: 'intake',
  streamType: 'petition',
  title: { vi: 'Thêm tài liệu', en: 'Documents added' },
  data: Type.Object({ attachments: Type.Array(AttachmentRef, { minItems: 1 }) }),
  example: { attachments: [{ fileId: 'f-1', size: 24_576, mediaType: 'application/pdf' }] },
});
export type PetitionDocumentsAddedV1 = DataOf<typeof PetitionDocumentsAddedV1>;
