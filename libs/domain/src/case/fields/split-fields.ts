import type { CaseStepTakenV1 } from '@donthu/contracts';
import type { StepDefinition, StepField } from '../lifecycle/lifecycle';
import { DOCUMENT_NUMBER } from './read-value';
import type { StepValue, StepValues } from './step-values';

/** What of a step may stand in its event in the clear. */
export type PublicStepData = Pick<
  CaseStepTakenV1,
  'outcome' | 'documentNumber' | 'variant' | 'members' | 'flags' | 'choices'
>;

export interface SplitFields {
  readonly public: PublicStepData;
  /** Free texts and files, sealed beside the event: anybody may be named in them. */
  readonly sealedText: Readonly<Record<string, StepValue>>;
}

/** Parts the values of a step; whatever is not known to be harmless is sealed. The step's own day is neither. */
export function splitFields(step: StepDefinition, values: StepValues): SplitFields {
  const given = step.fields.flatMap((field) => {
    const value = values[field.name];
    return value === undefined || field.name === step.dateField ? [] : [{ field, value }];
  });
  const sealed = given.filter(({ field }) => isSealed(field));
  return {
    public: publicData(given.filter(({ field }) => !isSealed(field))),
    sealedText: Object.fromEntries(sealed.map(({ field, value }) => [field.name, value])),
  };
}

function isSealed({ type, name }: StepField): boolean {
  return type === 'files' || (type === 'text' && name !== DOCUMENT_NUMBER);
}

function publicData(given: readonly { readonly field: StepField; readonly value: StepValue }[]): PublicStepData {
  const flags: Record<string, boolean> = {};
  const choices: Record<string, string> = {};
  const data: { outcome?: string; documentNumber?: string; members?: string[] } = {};
  for (const { field, value } of given) {
    if (typeof value === 'boolean') flags[field.name] = value;
    else if (field.name === 'members' && typeof value === 'object') data.members = [...value];
    else if (field.name === 'outcome') data.outcome = String(value);
    else if (field.name === DOCUMENT_NUMBER) data.documentNumber = String(value);
    else choices[field.name] = typeof value === 'object' ? value.join(' ') : String(value);
  }
  return {
    ...data,
    ...(Object.keys(flags).length > 0 && { flags }),
    ...(Object.keys(choices).length > 0 && { choices }),
  };
}
