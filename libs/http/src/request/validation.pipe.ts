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
    if (type === 'body') return data === undefined ? readBody(value, metatype) : value;
    if (type === 'query' && data === undefined && metatype && isDto(metatype))
      return readDto(metatype, Object(value), { textOnly: true });
    return value;
  }
}

function readBody(value: unknown, metatype: ArgumentMetadata['metatype']): unknown {
  if (value instanceof UnreadBody) throw problem(value.code);
  const dto = metatype && isDto(metatype) ? metatype : undefined;
  if (value instanceof FormBody) {
    if (!dto || !acceptsForm(dto)) throw problem('REQUEST.MEDIA_TYPE');
    return readDto(dto, value.fields, { textOnly: true });
  }
  const body = value ?? {};
  if (typeof body !== 'object' || Array.isArray(body))
    throw invalidFields([{ pointer: '', code: 'VALIDATION.TYPE', params: { expected: 'object' } }]);
  if (dto) return readDto(dto, body);
  if (metatype === Object) return readOpenObject(body);
  throw new Error(`a body parameter needs a DTO class or Record<string, unknown>, not ${metatype?.name ?? 'nothing'}`);
}

/** Types that reflection names when the parameter is no class of ours. An empty class is a DTO without fields. */
const PLAIN: readonly unknown[] = [Object, String, Number, Boolean, Array];

function isDto(metatype: ClassOf): metatype is ClassOf<object> {
  return !PLAIN.includes(metatype);
}
