import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AttachmentRef } from '../event/vocabulary';

export const PetitionSupplementReceivedV1 = defineEvent({
  type: 'petition.supplement-received.v1',
  owner: 'intake',
  streamType: 'petition',
  title: { vi: 'Nhận tài liệu bổ sung', en: 'Supplement received' },
  data: Type.Object({ attachments: Type.Array(AttachmentRef) }),
  example: { attachments: [] },
});
export type PetitionSupplementReceivedV1 = DataOf<typeof PetitionSupplementReceivedV1>;
