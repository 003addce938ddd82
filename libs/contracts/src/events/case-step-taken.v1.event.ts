import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AccountId, DateOnly, DocumentNumber } from '../event/vocabulary';

/** One step of a lifecycle was taken. Free text of the step (reasons, notes) is sealed beside it. */
export const CaseStepTakenV1 = defineEvent({
  type: 'case.step-taken.v1',
  owner: 'resolution',
  streamType: 'case',
  title: { vi: 'Thực hiện bước giải quyết', en: 'Step taken' },
  data: Type.Object({
    step: Type.String({ maxLength: 40 }),
    from: Type.String({ maxLength: 40 }),
    to: Type.String({ maxLength: 40 }),
    /** The day the step happened; may lie in the past. */
    on: DateOnly,
    outcome: Type.Optional(Type.String({ maxLength: 40 })),
    documentNumber: Type.Optional(DocumentNumber),
    variant: Type.Optional(Type.String({ maxLength: 40 })),
    members: Type.Optional(Type.Array(AccountId)),
    flags: Type.Optional(Type.Record(Type.String(), Type.Boolean())),
    choices: Type.Optional(Type.Record(Type.String(), Type.String())),
    takenBy: AccountId,
  }),
  example: {
    step: 'decide',
    from: 'reported',
    to: 'decided',
    on: '2026-03-30',
    outcome: 'partly_right',
    documentNumber: '45/QĐ-UBND',
    takenBy: 'a-xuly1',
  },
});
export type CaseStepTakenV1 = DataOf<typeof CaseStepTakenV1>;
