import { refused, type Refusal } from '../../decision';
import { isOpenIn, PETITION_LIFECYCLE } from '../lifecycle/petition-lifecycle';
import { PETITION_ACTIONS, type PetitionAction } from '../lifecycle/petition-stage';
import type { PetitionState } from '../petition-state';

/** The actions a petition allows now, named as the path segments of the HTTP surface, whoever asks. */
export function allowedActions(state: PetitionState): PetitionAction[] {
  return PETITION_ACTIONS.filter((action) => {
    if (action === 'propose' && state.classification === undefined) return false;
    if (action === 'notify' && mayTellForwarder(state)) return true;
    return isOpenIn(action, state.stage);
  });
}

/** A forwarder may be answered at any time after logging (Law on Denunciations art. 26.2), also after a withdrawal. */
export function mayTellForwarder(state: PetitionState): boolean {
  return state.hasForwarder && PETITION_LIFECYCLE.forwarderMayBeTold.includes(state.stage);
}

/** The 409 for an action that the stage does not allow, as specific as can be said. */
export function notAllowed(state: PetitionState, action: PetitionAction): Refusal {
  return { code: codeFor(state, action), detail: { state: state.stage, allowed: allowedActions(state) } };
}

export function refuseAction(state: PetitionState, action: PetitionAction): { readonly refused: Refusal } {
  return refused(notAllowed(state, action));
}

function codeFor(state: PetitionState, action: PetitionAction): string {
  if (state.stage === 'history' || state.stage === 'undone') return 'INTAKE.HISTORY_ONLY';
  if (state.stage === 'withdrawn') return 'INTAKE.WITHDRAWN';
  if (state.signed !== undefined) return 'INTAKE.OUTCOME_SIGNED';
  if (action === 'sign') return 'INTAKE.NOTHING_PROPOSED';
  if (action === 'supplement') return 'INTAKE.NO_SUPPLEMENT_REQUESTED';
  if (action === 'notify') return 'INTAKE.OUTCOME_NOT_SIGNED';
  if (action === 'propose' && state.classification === undefined) return 'INTAKE.NOT_CLASSIFIED';
  return 'INTAKE.ACTION_NOT_ALLOWED';
}
