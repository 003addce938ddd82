import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { DateOnly, DocumentNumber, NOTIFY_MEANS, words } from '../event/vocabulary';

export const PetitionResultNotifiedV1 = defineEvent({
  type: 'petition.result-notified.v1',
  owner: 'intake',
  streamType: 'petition',
  title: { vi: 'Thông báo kết quả xử lý', en: 'Result made known' },
  data: Type.Object({
    to: words(['petitioner', 'forwarder'] as const),
    on: DateOnly,
    by: words(NOTIFY_MEANS),
    documentNumber: Type.Optional(DocumentNumber),
  }),
  example: { to: 'petitioner', on: '2026-03-09', by: 'letter', documentNumber: '12/TB-UBND' },
});
export type PetitionResultNotifiedV1 = DataOf<typeof PetitionResultNotifiedV1>;
