interface Stage {
  readonly stage?: string;
  readonly indexName?: string;
  readonly inputStage?: Stage;
  readonly inputStages?: readonly Stage[];
  readonly queryPlan?: Stage;
}

/** The index of an explained query; `null` when it reads the whole collection, or sorts in memory. */
export function indexUsed(explained: { readonly queryPlanner?: { readonly winningPlan?: Stage } }): string | null {
  const stages = flatten(explained.queryPlanner?.winningPlan);
  if (stages.some(({ stage }) => stage === 'COLLSCAN' || stage === 'SORT')) return null;
  return stages.find(({ stage }) => stage === 'IXSCAN' || stage === 'COUNT_SCAN')?.indexName ?? null;
}

function flatten(stage: Stage | undefined): Stage[] {
  if (!stage) return [];
  const below = [stage.inputStage, stage.queryPlan, ...(stage.inputStages ?? [])];
  return [stage, ...below.flatMap(flatten)];
}
