import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { DateOnly, KindWord, PetitionId } from '../event/vocabulary';

export const CaseOpenedV1 = defineEvent({
  type: 'case.opened.v1',
  owner: 'resolution',
  streamType: 'case',
  title: { vi: 'Thụ lý, mở hồ sơ vụ việc', en: 'Case opened' },
  data: Type.Object({ petitionId: PetitionId, kind: KindWord, acceptedOn: DateOnly }),
  example: { petitionId: 'p-1', kind: 'complaint', acceptedOn: '2026-03-06' },
});
export type CaseOpenedV1 = DataOf<typeof CaseOpenedV1>;
