import type { Refusal } from '../../decision';
import { isInConflict } from '../../assignment/conflict';
import type { StepValues } from '../fields/step-values';
import type { StepDefinition } from '../lifecycle/lifecycle';
import type { StepFacts } from './step-command';

/**
 * Officers named in a step: each once, active in the unit, and neither the respondent nor reporting to the respondent
 * (a verification team has no ties to the denounced, Decree 31/2019/NĐ-CP arts 9-17).
 */
export function officersRefusal(step: StepDefinition, values: StepValues, facts: StepFacts): Refusal | undefined {
  for (const field of step.fields.filter(({ type }) => type === 'officer' || type === 'officers')) {
    const ids = [values[field.name] ?? []].flat().map(String);
    const refusal = ids
      .map((id, at) => officerRefusal(id, ids.indexOf(id) !== at, facts))
      .find((code) => code !== undefined);
    if (refusal !== undefined) return { code: refusal, pointer: `/${field.name}` };
  }
  return undefined;
}

function officerRefusal(id: string, repeated: boolean, facts: StepFacts): string | undefined {
  if (repeated) return 'RESOLUTION.OFFICER_TWICE';
  if (facts.officers === undefined) return undefined;
  const officer = facts.officers.find((candidate) => candidate.id === id);
  if (officer === undefined || !officer.active || (facts.unit !== undefined && officer.unit !== facts.unit)) {
    return 'RESOLUTION.UNKNOWN_OFFICER';
  }
  return isInConflict(id, facts.respondentOfficerId, facts.officers) ? 'RESOLUTION.OFFICER_IN_CONFLICT' : undefined;
}
