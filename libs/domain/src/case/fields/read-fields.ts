import { isRecord } from '../../deadlines/reading/reading';
import type { FieldProblem } from '../../decision';
import type { StepDefinition, StepField } from '../lifecycle/lifecycle';
import { readValue, type ReadValue } from './read-value';
import type { StepValue, StepValues } from './step-values';

export type ReadFields =
  { readonly ok: true; readonly values: StepValues } | { readonly ok: false; readonly errors: readonly FieldProblem[] };

/**
 * Reads the body of a step by its row of the table: unknown, missing and wrongly typed fields are all named (400).
 * `null` for an optional field counts as left out, as everywhere on the surface. An absent body is an empty one.
 */
export function readFields(step: StepDefinition, body: unknown): ReadFields {
  const given = body ?? {};
  if (!isRecord(given)) {
    return { ok: false, errors: [{ pointer: '', code: 'VALIDATION.TYPE', params: { expected: 'object' } }] };
  }
  const errors = unknownFields(step, given);
  const values: [string, StepValue][] = [];
  for (const field of step.fields) {
    const read = readField(field, Object.hasOwn(given, field.name) ? given[field.name] : undefined);
    if (read === undefined) continue;
    if ('code' in read) errors.push({ pointer: pointerTo(field.name), ...read });
    else values.push([field.name, read.value]);
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, values: Object.fromEntries(values) };
}

function unknownFields(step: StepDefinition, given: Readonly<Record<string, unknown>>): FieldProblem[] {
  return Object.keys(given)
    .filter((name) => !step.fields.some((field) => field.name === name))
    .map((name) => ({ pointer: pointerTo(name), code: 'VALIDATION.UNKNOWN_FIELD' }));
}

function readField(field: StepField, value: unknown): ReadValue | undefined {
  if (value !== undefined && value !== null) return readValue(field, value);
  return field.required ? { code: 'VALIDATION.REQUIRED' } : undefined;
}

/** Only the problems of a body; empty when it can stand. */
export function validateFields(step: StepDefinition, body: unknown): readonly FieldProblem[] {
  const read = readFields(step, body);
  return read.ok ? [] : read.errors;
}

function pointerTo(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
