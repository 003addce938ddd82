import { Injectable, type ArgumentMetadata, type PipeTransform, type Type as ClassOf } from '@nestjs/common';
import { readDto } from '../dto/read-dto';
import { invalidFields, problem } from '../problem/problem';
import { acceptsForm } from './accepts-form';
import { readOpenObject } from './open-object';
import { FormBody, UnreadBody } from './unread-body';

/**
 * Reads every body and query through its DTO. A body parameter typed `Record<string, unknown>` is an open object, cleaned
 * but not checked; one without any type of ours is refused at the first request rather than let through.
 */
@Injectable()
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, { type, metatype, data }: ArgumentMetadata): unknown {
    // A parameter that names one member (`@Query('month')`) reads it itself.
    if (data !== undefined) return value;
    if (type === 'body') return readBody(value, metatype);
    return type === 'query' && isDto(metatype) ? readDto(metatype, value ?? {}, { textOnly: true }) : value;
  }
}

function readBody(value: unknown, metatype: Metatype): unknown {
  if (value instanceof UnreadBody) throw problem(value.code);
  if (value instanceof FormBody) return readForm(value, metatype);
  const body = value ?? {};
  if (typeof body !== 'object' || Array.isArray(body)) {
    throw invalidFields([{ pointer: '', code: 'VALIDATION.TYPE', params: { expected: 'object' } }]);
  }
  if (isDto(metatype)) return readDto(metatype, body);
  if (metatype === Object) return readOpenObject(body);
  throw new Error('a body parameter needs a DTO class or Record<string, unknown>');
}

function readForm({ fields }: FormBody, metatype: Metatype): object {
  if (!isDto(metatype) || !acceptsForm(metatype)) throw problem('REQUEST.MEDIA_TYPE');
  return readDto(metatype, fields, { textOnly: true });
}

type Metatype = ArgumentMetadata['metatype'];

/** Types that reflection names when the parameter is no class of ours. An empty class is a DTO without fields. */
const PLAIN: readonly unknown[] = [undefined, Object, String, Number, Boolean, Array];

function isDto(metatype: Metatype): metatype is ClassOf<object> {
  return !PLAIN.includes(metatype);
}
