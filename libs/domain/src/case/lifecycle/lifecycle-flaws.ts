import { RESUMED, SAME, type Lifecycle, type StepDefinition, type StepGuard } from './lifecycle';

/** What is wrong with a table as a whole; empty when every state can be reached and left, and every name is known. */
export function lifecycleFlaws(lifecycle: Lifecycle): string[] {
  const steps = [...lifecycle.steps.values()];
  return [
    ...unknownStates(lifecycle, steps),
    ...steps.flatMap((step) => stepFlaws(lifecycle, step)),
    ...deadEnds(lifecycle),
  ];
}

function unknownStates(lifecycle: Lifecycle, steps: readonly StepDefinition[]): string[] {
  const named = [
    lifecycle.initial,
    ...lifecycle.final,
    ...steps.flatMap((step) => [...step.from, step.to, ...(step.unlessFlag ? [step.unlessFlag.to] : [])]),
  ];
  return named
    .filter((state) => state !== SAME && state !== RESUMED && !lifecycle.states.includes(state))
    .map((state) => `${state} is not a state of the table`);
}

function stepFlaws(lifecycle: Lifecycle, step: StepDefinition): string[] {
  const names = step.fields.map((field) => field.name);
  const typeOf = (name: string): string | undefined => step.fields.find((field) => field.name === name)?.type;
  const flaws = guardFlaws(lifecycle, step.guard);
  if (new Set(names).size !== names.length) flaws.push('has a field twice');
  if (typeOf(step.dateField) !== 'date') flaws.push(`has no date field ${step.dateField}`);
  if (step.unlessFlag && typeOf(step.unlessFlag.flag) !== 'flag') flaws.push(`has no flag ${step.unlessFlag.flag}`);
  if (step.to === RESUMED && step.from.some((state) => state !== lifecycle.suspendedState)) {
    flaws.push('resumes what was not suspended');
  }
  return flaws.map((flaw) => `${step.step} ${flaw}`);
}

function guardFlaws(lifecycle: Lifecycle, guard: StepGuard | undefined): string[] {
  if (guard === undefined) return [];
  const looked = lifecycle.steps.get(guard.of)?.fields ?? [];
  return [
    ...(lifecycle.steps.has(guard.needs) ? [] : [`needs an unknown step ${guard.needs}`]),
    ...(looked.some((field) => field.name === guard.whenFlag && field.type === 'flag')
      ? []
      : [`looks at a flag that ${guard.of} does not carry`]),
  ];
}

function deadEnds(lifecycle: Lifecycle): string[] {
  const arrows = [...lifecycle.steps.values()].flatMap((step) =>
    step.from.map((from) => ({ from, to: step.to === RESUMED ? lifecycle.initial : step.to })),
  );
  const reached = closure([lifecycle.initial], arrows);
  const ending = closure(
    lifecycle.final,
    arrows.map(({ from, to }) => ({ from: to, to: from })),
  );
  return lifecycle.states.flatMap((state) => [
    ...(reached.has(state) ? [] : [`${state} cannot be reached`]),
    ...(ending.has(state) ? [] : [`${state} has no way to the end`]),
    ...(lifecycle.final.includes(state) && arrows.some((arrow) => arrow.from === state)
      ? [`${state} is not final`]
      : []),
  ]);
}

function closure(from: readonly string[], arrows: readonly { from: string; to: string }[]): Set<string> {
  const seen = new Set(from);
  // A set may grow while it is walked; each state is visited once.
  for (const state of seen) for (const arrow of arrows) if (arrow.from === state) seen.add(arrow.to);
  return seen;
}
