import { dayRefusal, decided, refused, type Decision } from '../../decision';
import { isOpenIn, PETITION_LIFECYCLE } from '../lifecycle/petition-lifecycle';
import type { NotifyCommand, PetitionFacts, WithdrawCommand } from '../petition-command';
import type { PetitionEvent } from '../petition-event';
import type { PetitionState } from '../petition-state';
import { mayTellForwarder, refuseAction } from './allowed-actions';

const FUTURE = 'INTAKE.DATE_IN_FUTURE';
const TOO_EARLY = 'INTAKE.DATE_BEFORE_RECEIPT';

/** The result was made known: to the petitioner once it is signed, to the forwarder at any time after logging. */
export function decideNotify(
  state: PetitionState,
  command: NotifyCommand,
  { today }: PetitionFacts,
): Decision<PetitionEvent> {
  const known = PETITION_LIFECYCLE.forwarderMayBeTold.includes(state.stage);
  if (command.to === 'forwarder' && known && !state.hasForwarder) {
    return refused({ code: 'INTAKE.NO_FORWARDER', pointer: '/to' });
  }
  const open = command.to === 'forwarder' ? mayTellForwarder(state) : isOpenIn('notify', state.stage);
  if (!open) return refuseAction(state, 'notify');
  const refusal = dayRefusal({
    day: command.on,
    pointer: '/on',
    today,
    futureCode: FUTURE,
    notBefore: { day: state.receivedOn, code: TOO_EARLY },
  });
  if (refusal !== undefined) return refused(refusal);
  const data = {
    to: command.to,
    on: command.on,
    by: command.by,
    ...(command.documentNumber !== undefined && { documentNumber: command.documentNumber }),
  };
  return decided([{ type: 'petition.result-notified.v1', data }]);
}

/** Withdrawn before acceptance, by letter or by minutes (Law on Complaints art. 10, Law on Denunciations art. 33). */
export function decideWithdraw(
  state: PetitionState,
  command: WithdrawCommand,
  { today }: PetitionFacts,
): Decision<PetitionEvent> {
  if (!isOpenIn('withdraw', state.stage)) return refuseAction(state, 'withdraw');
  const refusal = dayRefusal({
    day: command.on,
    pointer: '/on',
    today,
    futureCode: FUTURE,
    notBefore: { day: state.receivedOn, code: TOO_EARLY },
  });
  if (refusal !== undefined) return refused(refusal);
  return decided([{ type: 'petition.withdrawn.v1', data: { on: command.on, by: command.by } }]);
}
