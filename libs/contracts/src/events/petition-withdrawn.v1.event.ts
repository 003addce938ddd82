import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { DateOnly, words } from '../event/vocabulary';

/** Withdrawn before acceptance, by letter or minutes. */
export const PetitionWithdrawnV1 = defineEvent({
  type: 'petition.withdrawn.v1',
  owner: 'intake',
  streamType: 'petition',
  title: { vi: 'Rút đơn', en: 'Petition withdrawn' },
  data: Type.Object({ on: DateOnly, by: words(['letter', 'minutes'] as const) }),
  example: { on: '2026-03-04', by: 'letter' },
});
export type PetitionWithdrawnV1 = DataOf<typeof PetitionWithdrawnV1>;
