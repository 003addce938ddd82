import { isRecord } from '../../deadlines/reading/reading';
import type { FieldProblem } from '../../decision';
import type { StepDefinition } from '../lifecycle/lifecycle';
import { readValue } from './read-value';
import type { StepValue, StepValues } from './step-values';

export type ReadFields =
  { readonly ok: true; readonly values: StepValues } | { readonly ok: false; readonly errors: readonly FieldProblem[] };

/**
 * Reads the body of a step by its row of the table: unknown, missing and wrongly typed fields are all named (400).
 * `null` for an optional field counts as left out, as everywhere on the surface. An absent body is an empty one.
 */
export function readFields(step: StepDefinition, body: unknown): ReadFields {
  if (body !== undefined && body !== null && !isRecord(body)) {
    return { ok: false, errors: [{ pointer: '', code: 'VALIDATION.TYPE', params: { expected: 'object' } }] };
  }
  const given = new Map(Object.entries(body ?? {}).filter(([, value]) => value !== undefined && value !== null));
  const errors: FieldProblem[] = Object.keys(body ?? {})
    .filter((name) => !step.fields.some((field) => field.name === name))
    .map((name) => ({ pointer: pointerTo(name), code: 'VALIDATION.UNKNOWN_FIELD' }));
  const values: [string, StepValue][] = [];
  for (const field of step.fields) {
    const pointer = pointerTo(field.name);
    if (!given.has(field.name)) {
      if (field.required) errors.push({ pointer, code: 'VALIDATION.REQUIRED' });
      continue;
    }
    const read = readValue(field, given.get(field.name));
    if ('code' in read) errors.push({ pointer, ...read });
    else values.push([field.name, read.value]);
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, values: Object.fromEntries(values) };
}

/** Only the problems of a body; empty when it can stand. */
export function validateFields(step: StepDefinition, body: unknown): readonly FieldProblem[] {
  const read = readFields(step, body);
  return read.ok ? [] : read.errors;
}

function pointerTo(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
