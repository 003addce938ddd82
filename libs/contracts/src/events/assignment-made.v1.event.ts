import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AccountId } from '../event/vocabulary';

/** Who is responsible, who coordinates, which leader is in charge (rõ người, rõ việc). */
export const AssignmentMadeV1 = defineEvent({
  type: 'assignment.made.v1',
  owner: 'assignment',
  streamType: 'assignment',
  title: { vi: 'Phân công giải quyết', en: 'Work assigned' },
  data: Type.Object({
    responsible: AccountId,
    coordinating: Type.Array(AccountId),
    leader: AccountId,
    assignedBy: AccountId,
    previousResponsible: Type.Optional(AccountId),
  }),
  example: { responsible: 'a-xuly1', coordinating: ['a-xuly2'], leader: 'a-lanhdao', assignedBy: 'a-lanhdao' },
});
export type AssignmentMadeV1 = DataOf<typeof AssignmentMadeV1>;
