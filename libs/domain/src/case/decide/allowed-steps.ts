import type { Role } from '@donthu/contracts';
import type { CaseState } from '../case-state';
import type { Lifecycle, StepDefinition, StepField, StepGuard } from '../lifecycle/lifecycle';
import { lifecycleOf } from '../lifecycle/lifecycles';

/** A step the case allows now, with what is needed to draw its form and send it. */
export interface AllowedStep {
  readonly step: string;
  readonly by: readonly Role[];
  readonly fields: readonly StepField[];
}

/** What the case allows now, whoever asks, in the order of the table. */
export function allowedSteps(state: CaseState): AllowedStep[] {
  const lifecycle = lifecycleOf(state.kind);
  if (lifecycle === undefined) return [];
  return [...lifecycle.steps.values()]
    .filter((step) => isAllowed(lifecycle, state, step))
    .map((step) => ({ step: step.step, by: step.by, fields: fieldsNow(lifecycle, state, step) }));
}

export function isAllowed(lifecycle: Lifecycle, state: CaseState, step: StepDefinition): boolean {
  if (!step.from.includes(state.state)) return false;
  if (step.guard !== undefined && !holds(step.guard, state)) return false;
  return !step.extends || extensionsLeft(lifecycle, state).length > 0;
}

/** The extension words that lead on from the present variant, offered ones only. */
function extensionsLeft(lifecycle: Lifecycle, state: CaseState): string[] {
  return lifecycle.extensionOptions.filter((word) => lifecycle.extensions.get(word)?.has(state.variant));
}

function holds(guard: StepGuard, { history }: CaseState): boolean {
  const looked = history.findLastIndex((taken) => taken.step === guard.of);
  if (history[looked]?.flags?.[guard.whenFlag] !== true) return true;
  return history.slice(looked + 1).some((taken) => taken.step === guard.needs);
}

function fieldsNow(lifecycle: Lifecycle, state: CaseState, step: StepDefinition): readonly StepField[] {
  if (!step.extends) return step.fields;
  const options = extensionsLeft(lifecycle, state);
  return step.fields.map((field) => (field.type === 'choice' ? { ...field, options } : field));
}
