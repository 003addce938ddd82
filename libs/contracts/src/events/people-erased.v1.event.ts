import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AccountId, PetitionId } from '../event/vocabulary';

/** The key of a petition's people was destroyed. */
export const PeopleErasedV1 = defineEvent({
  type: 'people.erased.v1',
  owner: 'identity',
  streamType: 'disclosure',
  title: { vi: 'Xóa danh tính', en: 'Identity erased' },
  data: Type.Object({ petitionId: PetitionId, by: AccountId }),
  example: { petitionId: 'p-1', by: 'a-quantri' },
});
export type PeopleErasedV1 = DataOf<typeof PeopleErasedV1>;
