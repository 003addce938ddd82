import type { Role } from '../../app/session';
import type { PetitionAction } from '@donthu/domain/petition/lifecycle/petition-stage';

/** Whose desk an action on a petition belongs to. The server decides all the same. */
export const ACTION_ROLES: Readonly<Record<PetitionAction, readonly Role[]>> = {
  classify: ['reception', 'leader'],
  'request-supplement': ['reception'],
  supplement: ['reception'],
  propose: ['reception'],
  sign: ['leader'],
  notify: ['reception'],
  correct: ['reception', 'leader'],
  withdraw: ['reception'],
};

/** What happens beside the way that a petition or a case usually goes. */
const ASIDE: readonly string[] = [
  'correct',
  'request-supplement',
  'withdraw',
  'withdraw-part',
  'extend',
  'suspend',
  'terminate',
];

/** Classifying once more is not what usually comes next. */
export function isAside(step: string, classified: boolean): boolean {
  return ASIDE.includes(step) || (step === 'classify' && classified);
}

export function isPetitionAction(name: string): name is PetitionAction {
  return Object.hasOwn(ACTION_ROLES, name);
}
