import { decided, firstRefusal, refused, warningsOf, type Decision, type Refusal } from '../../decision';
import { isOpenIn } from '../lifecycle/petition-lifecycle';
import type { PetitionFacts, ProposeCommand, SignCommand } from '../petition-command';
import type { PetitionEvent } from '../petition-event';
import type { Classification, PetitionState } from '../petition-state';
import { refuseAction } from './allowed-actions';

/**
 * Reception proposes what shall become of the petition. Acceptance needs one clear kind, eligibility and jurisdiction
 * (Law on Complaints art. 27, Law on Denunciations art. 29); a transfer needs somebody to go to.
 */
export function decidePropose(state: PetitionState, command: ProposeCommand): Decision<PetitionEvent> {
  const { classification } = state;
  if (!isOpenIn('propose', state.stage) || classification === undefined) return refuseAction(state, 'propose');
  const refusal = firstRefusal([
    command.outcome === 'accept' ? acceptanceRefusal(classification) : undefined,
    command.outcome === 'transfer' && !command.recipientNamed
      ? { code: 'INTAKE.RECIPIENT_REQUIRED', pointer: '/recipient' }
      : undefined,
  ]);
  if (refusal !== undefined) return refused(refusal);
  const warnings = warningsOf({
    complaint_is_guided_not_transferred: command.outcome === 'transfer' && classification.kind === 'complaint',
    within_jurisdiction: command.outcome === 'transfer' && classification.withinJurisdiction,
    duplicate_accepted: command.outcome === 'accept' && classification.duplicateOf !== undefined,
  });
  return decided([{ type: 'petition.outcome-proposed.v1', data: { outcome: command.outcome } }], warnings);
}

function acceptanceRefusal({ kind, eligible, withinJurisdiction }: Classification): Refusal | undefined {
  if (kind === 'mixed' || kind === 'undetermined') return { code: 'INTAKE.KIND_NOT_ACCEPTABLE', detail: { kind } };
  if (!eligible) return { code: 'INTAKE.NOT_ELIGIBLE', pointer: '/outcome' };
  if (!withinJurisdiction) return { code: 'INTAKE.OUTSIDE_JURISDICTION', pointer: '/outcome' };
  return undefined;
}

/** The leader signs what was proposed, or sends it back. Approving `accept` is the acceptance (thụ lý). */
export function decideSign(
  state: PetitionState,
  command: SignCommand,
  { today, actor }: PetitionFacts,
): Decision<PetitionEvent> {
  const { classification, proposed } = state;
  if (!isOpenIn('sign', state.stage) || classification === undefined || proposed === undefined) {
    return refuseAction(state, 'sign');
  }
  if (command.decision === 'send_back') return decided([{ type: 'petition.outcome-sent-back.v1', data: {} }]);
  const data = { outcome: proposed, kind: classification.kind, signedOn: today, signedBy: actor };
  return decided([{ type: 'petition.outcome-signed.v1', data }]);
}
