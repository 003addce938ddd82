import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AccountId, PetitionId } from '../event/vocabulary';

/** Somebody opened the people of a petition; the reason is sealed beside it. */
export const PeopleRevealedV1 = defineEvent({
  type: 'people.revealed.v1',
  owner: 'identity',
  streamType: 'disclosure',
  title: { vi: 'Xem danh tính', en: 'Identity revealed' },
  data: Type.Object({ petitionId: PetitionId, by: AccountId }),
  example: { petitionId: 'p-1', by: 'a-thanhtra' },
});
export type PeopleRevealedV1 = DataOf<typeof PeopleRevealedV1>;
