import { decided, firstRefusal, refused, warningsOf, type Decision } from '../../decision';
import { knownConditions } from '../missing-conditions';
import { isOpenIn } from '../lifecycle/petition-lifecycle';
import type { ClassifyCommand, PetitionFacts } from '../petition-command';
import type { PetitionEvent } from '../petition-event';
import type { PetitionState } from '../petition-state';
import { refuseAction } from './allowed-actions';

/**
 * Classified by substance (Thông tư 05/2021/TT-TTCP); again until the outcome is signed, which takes a standing proposal
 * back. Eligible and something missing exclude each other.
 */
export function decideClassify(
  state: PetitionState,
  command: ClassifyCommand,
  facts: PetitionFacts,
): Decision<PetitionEvent> {
  if (!isOpenIn('classify', state.stage)) return refuseAction(state, 'classify');
  const refusal = firstRefusal([
    command.eligible && command.missing.length > 0
      ? { code: 'INTAKE.ELIGIBLE_WITH_MISSING', pointer: '/missing' }
      : undefined,
    command.duplicateOf === command.petitionId
      ? { code: 'INTAKE.DUPLICATE_OF_ITSELF', pointer: '/duplicateOf' }
      : undefined,
    command.duplicateOf !== undefined && facts.duplicateKnown === false
      ? { code: 'INTAKE.UNKNOWN_DUPLICATE', pointer: '/duplicateOf' }
      : undefined,
  ]);
  if (refusal !== undefined) return refused(refusal);
  const conditions = knownConditions(command.missing);
  const data = {
    kind: command.kind,
    ...(state.classification !== undefined && { previousKind: state.classification.kind }),
    field: command.field,
    eligible: command.eligible,
    missing: conditions.codes,
    withinJurisdiction: command.withinJurisdiction,
    ...(command.duplicateOf !== undefined && { duplicateOf: command.duplicateOf }),
  };
  const warnings = warningsOf({
    missing_not_named: !command.eligible && command.missing.length === 0,
    unknown_condition: conditions.unknown.length > 0,
    anonymous_not_denunciation: state.anonymous && command.eligible && command.kind !== 'denunciation',
  });
  return decided([{ type: 'petition.classified.v1', data }], warnings);
}
