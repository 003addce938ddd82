import type { Type as ClassOf } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { invalidFields, type FieldProblem } from '../problem/problem';
import { decodeFaults } from './fault';
import { TEXT_SOURCE } from './field';
import { pointerTo } from './pointer';

/**
 * Checks a value against a DTO class and gives it back clean (trimmed, NFC, `null` as absent), or throws 400 with every
 * fault at once. `textOnly`: a query string or a form, whose numbers and flags arrive as text.
 */
export function readDto<T extends object>(dto: ClassOf<T>, value: object, { textOnly = false } = {}): T {
  const instance = plainToInstance(dto, value, {
    exposeUnsetFields: false,
    ...(textOnly && { groups: [TEXT_SOURCE] }),
  });
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (errors.length > 0) throw invalidFields(errors.flatMap((error) => problemsOf(error, '')));
  return instance;
}

function problemsOf(error: ValidationError, parent: string): FieldProblem[] {
  const pointer = parent + pointerTo(error.property);
  const own = Object.entries(error.constraints ?? {}).flatMap(([name, message]) => ownProblems(name, message, pointer));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, pointer))];
}

function ownProblems(constraintName: string, message: string, pointer: string): FieldProblem[] {
  if (constraintName === 'whitelistValidation') return [{ pointer, code: 'VALIDATION.UNKNOWN_FIELD' }];
  // class-validator's own word on a nested value that is no object; our constraint says it with a code.
  if (!constraintName.startsWith('donthu.')) return [];
  return decodeFaults(message).map(({ code, at = '', params }) => ({
    pointer: pointer + at,
    code,
    ...(params && { params }),
  }));
}
