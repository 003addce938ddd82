import { KINDS, ROLES } from '@donthu/contracts';
import { STEP_FIELD_TYPES } from '@donthu/domain/case/lifecycle/lifecycle';
import { Type } from '@sinclair/typebox';
import {
  accountId,
  COMMAND,
  count,
  day,
  flag,
  instant,
  listOf,
  maybe,
  oneOf,
  orNull,
  ref,
  shape,
  text,
  version,
} from './building';

const people = { responsible: orNull(accountId), coordinating: listOf(accountId), leader: orNull(accountId) };
const notes = orNull(
  Type.Record(Type.String(), Type.Unknown(), { description: 'Texts by field; `null` where masked or none' }),
);

/** Assignment and resolution: who has the work, and how far it has come. */
export const WORK_SHAPES = {
  Changed: shape(COMMAND),
  Assignment: shape({
    petitionId: text(),
    ...people,
    version,
    history: listOf(
      shape({
        responsible: accountId,
        coordinating: listOf(accountId),
        leader: accountId,
        assignedBy: accountId,
        at: instant(),
        reason: orNull(text()),
        masked: flag('There is a reason that the caller may not see'),
      }),
    ),
  }),
  OfficerList: shape({
    items: listOf(
      shape({
        id: accountId,
        displayName: text(),
        roles: listOf(oneOf(ROLES)),
        absentUntil: maybe(day('Last day away')),
        nextAbsence: maybe(shape({ from: day('The first after today'), to: day('Last day away') })),
      }),
    ),
    nextCursor: Type.Null(),
  }),
  AbsenceList: shape({
    items: listOf(shape({ officer: accountId, from: day(), to: day('Last day away'), deputy: accountId, version })),
    nextCursor: Type.Null(),
  }),
  LoadList: shape({
    items: listOf(
      shape({
        officer: accountId,
        displayName: text(),
        open: count('Petitions the officer is responsible for'),
        dueSoon: count(),
        overdue: count(),
      }),
    ),
    nextCursor: Type.Null(),
  }),
  StepField: shape({
    name: text(),
    type: oneOf(STEP_FIELD_TYPES),
    required: flag(),
    options: maybe(listOf(text('Word that a choice accepts'))),
    min: maybe(count('Least number of entries of a list, or least value of a number')),
  }),
  StepTaken: shape({
    step: text(),
    from: text(),
    to: text(),
    on: day('The day it happened'),
    at: instant('When it was recorded'),
    by: shape({ id: accountId, role: text(), name: orNull(text()) }),
    outcome: orNull(text()),
    documentNumber: orNull(text()),
    variant: orNull(text()),
    members: listOf(accountId),
    flags: Type.Record(Type.String(), Type.Boolean()),
    choices: Type.Record(Type.String(), Type.String()),
    notes,
    masked: flag('There are texts that the caller may not see'),
  }),
  Case: shape({
    petitionId: text(),
    version,
    kind: oneOf(KINDS),
    state: text(),
    acceptedOn: day(),
    variant: text('Of the time limit, such as `standard`'),
    outcome: orNull(text()),
    documentNumber: orNull(text()),
    ...people,
    allowed: listOf(
      shape(
        { step: text('Last segment of its path'), by: listOf(oneOf(ROLES)), fields: listOf(ref('StepField')) },
        'What the case allows now, whoever asks: enough to draw the form and send the step',
      ),
    ),
    actsAs: listOf(oneOf(ROLES, 'In which the caller may take steps of this case today, standing in for others too')),
    history: listOf(ref('StepTaken')),
  }),
};
