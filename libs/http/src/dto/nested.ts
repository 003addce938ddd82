import { applyDecorators, type Type as ClassOf } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { field, type FieldOptions } from './field';
import { NO_FAULT, wrongType, type Fault } from './fault';
import { sizeFaults } from './text';

/** An object of another DTO. (The API description knows a function called `type` as one that names a class later.) */
export function Nested(dto: () => ClassOf, options: FieldOptions = {}): PropertyDecorator {
  const own = field(
    { check: (value) => (isObject(value) ? NO_FAULT : wrongType('object')), api: { type: () => dto() } },
    options,
  );
  return applyDecorators(Type(dto), ValidateNested(), own);
}

export interface ListOptions extends FieldOptions {
  /** Items; default 0–100. */
  readonly min?: number;
  readonly max?: number;
}

/** A list of objects of another DTO. */
export function ListOf(dto: () => ClassOf, options: ListOptions = {}): PropertyDecorator {
  const { min = 0, max = 100 } = options;
  const own = field(
    {
      check: (value) => (Array.isArray(value) ? itemFaults(value, min, max) : wrongType('list')),
      api: { type: () => dto(), isArray: true, minItems: min, maxItems: max },
    },
    options,
  );
  return applyDecorators(Type(dto), ValidateNested(), own);
}

function itemFaults(values: readonly unknown[], min: number, max: number): readonly Fault[] {
  const size = sizeFaults(values, min, max);
  if (size.length > 0) return size;
  return values.flatMap((value, index) =>
    isObject(value) ? [] : wrongType('object').map((found) => ({ ...found, at: `/${index}` })),
  );
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
