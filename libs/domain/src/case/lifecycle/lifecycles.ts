import complaint from '../data/complaint.json';
import denunciation from '../data/denunciation.json';
import proposalFeedback from '../data/proposal-feedback.json';
import type { Lifecycle, StepDefinition } from './lifecycle';
import { parseLifecycle } from './parse-lifecycle';

const LIFECYCLES: ReadonlyMap<string, Lifecycle> = new Map(
  [complaint, denunciation, proposalFeedback].map((document: unknown) => {
    const lifecycle = parseLifecycle(document);
    return [lifecycle.kind, lifecycle];
  }),
);

/** All tables, one per kind that can be accepted. */
export function lifecycles(): Lifecycle[] {
  return [...LIFECYCLES.values()];
}

/** The table of a kind; `undefined` for kinds that are never accepted (`mixed`, `undetermined`). */
export function lifecycleOf(kind: string): Lifecycle | undefined {
  return LIFECYCLES.get(kind);
}

/** The row of a step in the table of a kind; `undefined` when the kind has no such step. */
export function stepDefinition(kind: string, step: string): StepDefinition | undefined {
  return LIFECYCLES.get(kind)?.steps.get(step);
}

/** Whether any table has the step: a step of another kind is not allowed (409), a step of none is unknown (404). */
export function isKnownStep(step: string): boolean {
  return lifecycles().some((lifecycle) => lifecycle.steps.has(step));
}
