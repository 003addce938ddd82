import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AccountId, PetitionId, words } from '../event/vocabulary';

/** An operator decided about an event that a service holds back. His reason stays where it is held: nobody knows whom it names. */
export const ParkedDecidedV1 = defineEvent({
  type: 'parked.decided.v1',
  owner: 'portal',
  streamType: 'parked',
  title: { vi: 'Quyết định về sự kiện bị giữ', en: 'Held event decided about' },
  data: Type.Object({
    by: AccountId,
    action: words(['replay', 'discard']),
    /** The consumer that holds it, and the service it belongs to. */
    consumer: Type.String({ maxLength: 100 }),
    service: Type.String({ maxLength: 64 }),
    /** First of what waits there. */
    event: Type.Object({
      type: Type.String({ maxLength: 100 }),
      stream: Type.String({ maxLength: 200 }),
      version: Type.Integer({ minimum: 1 }),
    }),
    /** Where the event is about one. */
    petitionId: Type.Optional(PetitionId),
  }),
  example: {
    by: 'a-quantri',
    action: 'discard',
    consumer: 'resolution.cases',
    service: 'resolution',
    event: { type: 'petition.outcome-signed.v1', stream: 'petition/p-1', version: 4 },
    petitionId: 'p-1',
  },
});
export type ParkedDecidedV1 = DataOf<typeof ParkedDecidedV1>;
