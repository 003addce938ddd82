import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, type TransformFnParams } from 'class-transformer';
import { IsOptional, ValidateBy, type ValidationArguments } from 'class-validator';
import { encodeFaults, fault, type Check, type Fault } from './fault';

/** What every field kind accepts. */
export interface FieldOptions {
  readonly optional?: boolean;
  /** For the API description. */
  readonly description?: string;
  readonly example?: unknown;
}

export interface FieldKind {
  /** Brings an accepted form into the one we keep; must pass on what it does not know. */
  readonly clean?: (value: unknown) => unknown;
  /** For values that arrive as text only (query strings, HTML forms). */
  readonly fromText?: (text: string) => unknown;
  readonly check: Check;
  readonly api: ApiPropertyOptions;
}

/** class-transformer group that says: this came from a query string or a form, where everything is text. */
export const TEXT_SOURCE = 'donthu.text-source';

/** Name of our constraint; its message carries encoded faults. */
export const FAULTS_CONSTRAINT = 'donthu.faults';

/**
 * One property of a DTO. `null` is the same as absent; so is an empty text where the field is optional.
 * Types are strict: nothing is converted but the text of query strings and forms.
 */
export function field(kind: FieldKind, options: FieldOptions): PropertyDecorator {
  const { optional = false, description, example } = options;
  const required: Check = (value) => (value === undefined ? fault('VALIDATION.REQUIRED') : kind.check(value));
  const decorators = [
    Transform((params) => transformed(kind, optional, params)),
    constraint((args) => required(args.value)),
    ApiProperty({
      ...kind.api,
      required: !optional,
      ...(description !== undefined && { description }),
      ...(example !== undefined && { example }),
    } as ApiPropertyOptions),
  ];
  return applyDecorators(...decorators, ...(optional ? [IsOptional()] : []));
}

/** A class-validator constraint whose message is the list of faults. */
export function constraint(
  faultsOf: (args: ValidationArguments) => readonly Fault[],
  name = FAULTS_CONSTRAINT,
): PropertyDecorator {
  return ValidateBy({
    name,
    validator: {
      validate: (_value, args) => args !== undefined && faultsOf(args).length === 0,
      defaultMessage: (args) => encodeFaults(args ? faultsOf(args) : []),
    },
  });
}

function transformed(kind: FieldKind, optional: boolean, { value, options }: TransformFnParams): unknown {
  if (isAbsent(value)) return undefined;
  const isText = options.groups?.includes(TEXT_SOURCE) === true && typeof value === 'string';
  const read: unknown = isText && kind.fromText ? kind.fromText(value) : value;
  const cleaned: unknown = kind.clean ? kind.clean(read) : read;
  return optional && cleaned === '' ? undefined : cleaned;
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined;
}
