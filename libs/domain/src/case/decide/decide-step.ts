import type { CaseStepTakenV1 } from '@donthu/contracts';
import { decided, dayRefusal, firstRefusal, refused, type Decision, type Refusal } from '../../decision';
import type { LocalDate } from '../../dates';
import type { CaseEvent } from '../case-event';
import type { CaseState } from '../case-state';
import { readFields } from '../fields/read-fields';
import { splitFields, type PublicStepData } from '../fields/split-fields';
import type { StepValues } from '../fields/step-values';
import { RESUMED, SAME, type Lifecycle, type StepDefinition } from '../lifecycle/lifecycle';
import { isKnownStep, lifecycleOf } from '../lifecycle/lifecycles';
import { allowedSteps, isAllowed } from './allowed-steps';
import { officersRefusal } from './officers-refusal';
import type { StepCommand, StepFacts } from './step-command';

/**
 * Takes a step of the case's lifecycle. Refusals in the order of the surface: unknown step (404), body (400), not allowed
 * now (409 with `allowed`), meaning (422). The free texts of the step come from `splitFields`, to be sealed beside.
 */
export function decideStep(state: CaseState, command: StepCommand, facts: StepFacts = {}): Decision<CaseEvent> {
  const lifecycle = lifecycleOf(state.kind);
  const step = lifecycle?.steps.get(command.step);
  if (lifecycle === undefined || step === undefined) {
    return refused(isKnownStep(command.step) ? notAllowed(state) : { code: 'RESOLUTION.STEP_UNKNOWN' });
  }
  const read = readFields(step, command.fields);
  if (!read.ok) return refused({ code: 'VALIDATION.FAILED', errors: read.errors });
  if (!isAllowed(lifecycle, state, step)) return refused(notAllowed(state));
  const on = dayOf(step, read.values) ?? command.today;
  const refusal = firstRefusal([
    dayRefusal({
      day: on,
      pointer: `/${step.dateField}`,
      today: command.today,
      futureCode: 'RESOLUTION.DATE_IN_FUTURE',
      notBefore: { day: state.lastStepOn, code: 'RESOLUTION.DATE_BEFORE_PREVIOUS_STEP' },
    }),
    extensionRefusal(lifecycle, state, step, read.values),
    officersRefusal(step, read.values, facts),
  ]);
  if (refusal !== undefined) return refused(refusal);
  const data: CaseStepTakenV1 = {
    step: step.step,
    from: state.state,
    to: targetOf(step, state, read.values),
    on,
    ...publicDataOf(lifecycle, state, step, read.values),
    takenBy: command.takenBy,
  };
  return decided([{ type: 'case.step-taken.v1', data }]);
}

function notAllowed(state: CaseState): Refusal {
  const allowed = allowedSteps(state).map(({ step }) => step);
  return { code: 'RESOLUTION.STEP_NOT_ALLOWED', detail: { state: state.state, allowed } };
}

function dayOf(step: StepDefinition, values: StepValues): LocalDate | undefined {
  const day = values[step.dateField];
  return typeof day === 'string' ? day : undefined;
}

function targetOf(step: StepDefinition, state: CaseState, values: StepValues): string {
  const { unlessFlag } = step;
  const to = unlessFlag !== undefined && values[unlessFlag.flag] === true ? unlessFlag.to : step.to;
  if (to === SAME) return state.state;
  return to === RESUMED ? (state.resumesTo ?? state.state) : to;
}

function nextVariant(lifecycle: Lifecycle, state: CaseState, values: StepValues): string | undefined {
  return lifecycle.extensions.get(String(values['variant']))?.get(state.variant);
}

function extensionRefusal(
  lifecycle: Lifecycle,
  state: CaseState,
  step: StepDefinition,
  values: StepValues,
): Refusal | undefined {
  if (!step.extends || nextVariant(lifecycle, state, values) !== undefined) return undefined;
  return { code: 'RESOLUTION.VARIANT_NOT_ALLOWED', pointer: '/variant', detail: { present: state.variant } };
}

/** An extension's event carries the variant it leads to, as the law's data names it; the word decided stays beside it. */
function publicDataOf(
  lifecycle: Lifecycle,
  state: CaseState,
  step: StepDefinition,
  values: StepValues,
): PublicStepData {
  const data = splitFields(step, values).public;
  return step.extends ? { ...data, variant: nextVariant(lifecycle, state, values) } : data;
}
