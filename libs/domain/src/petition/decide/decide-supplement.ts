import { isRealDate } from '../../dates';
import { decided, refused, warningsOf, type Decision } from '../../decision';
import { isOpenIn } from '../lifecycle/petition-lifecycle';
import { knownConditions } from '../missing-conditions';
import type { PetitionFacts, RequestSupplementCommand, SupplementCommand } from '../petition-command';
import type { PetitionEvent } from '../petition-event';
import type { PetitionState } from '../petition-state';
import { refuseAction } from './allowed-actions';
import { unknownFile } from './decide-log';

/** The petitioner is asked for what is missing, until a day after today. */
export function decideRequestSupplement(
  state: PetitionState,
  command: RequestSupplementCommand,
  { today }: PetitionFacts,
): Decision<PetitionEvent> {
  if (command.missing.length === 0) return refused({ code: 'INTAKE.MISSING_REQUIRED', pointer: '/missing' });
  if (!isOpenIn('request-supplement', state.stage)) return refuseAction(state, 'request-supplement');
  if (!isRealDate(command.dueOn) || command.dueOn <= today) {
    return refused({ code: 'INTAKE.DUE_NOT_AFTER_TODAY', pointer: '/dueOn', detail: { today } });
  }
  const conditions = knownConditions(command.missing);
  return decided(
    [{ type: 'petition.supplement-requested.v1', data: { missing: conditions.codes, dueOn: command.dueOn } }],
    warningsOf({ unknown_condition: conditions.unknown.length > 0 }),
  );
}

/** What was asked for came in; whether it suffices is said by the next classification. */
export function decideSupplement(
  state: PetitionState,
  command: SupplementCommand,
  facts: PetitionFacts,
): Decision<PetitionEvent> {
  if (!isOpenIn('supplement', state.stage)) return refuseAction(state, 'supplement');
  const unknown = unknownFile(facts);
  if (unknown !== undefined) return refused(unknown);
  return decided([{ type: 'petition.supplement-received.v1', data: { attachments: [...command.attachments] } }]);
}
