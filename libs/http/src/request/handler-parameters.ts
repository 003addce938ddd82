import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { getMetadataStorage } from 'class-validator';

/** What a handler declares that it reads. */
export interface HandlerParameters {
  readonly query: ReadonlySet<string>;
  readonly readsBody: boolean;
}

const remembered = new WeakMap<object, HandlerParameters>();

/** Names of all query parameters a handler knows (of its query DTO or named one by one), and whether it takes a body. */
export function parametersOf(controller: object, handler: { readonly name: string }): HandlerParameters {
  const earlier = remembered.get(handler);
  if (earlier) return earlier;
  const args: Readonly<Record<string, { readonly index: number; readonly data?: unknown }>> =
    Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler.name) ?? {};
  const prototype: unknown = Reflect.get(controller, 'prototype');
  const types: readonly unknown[] =
    (typeof prototype === 'object' &&
      prototype !== null &&
      Reflect.getMetadata('design:paramtypes', prototype, handler.name)) ||
    [];
  const query = new Set<string>();
  let readsBody = false;
  for (const [key, { index, data }] of Object.entries(args)) {
    const kind = Number(key.split(':')[0]);
    if (kind === RouteParamtypes.BODY) readsBody = true;
    if (kind === RouteParamtypes.QUERY)
      for (const name of typeof data === 'string' ? [data] : propertiesOf(types[index])) query.add(name);
  }
  const parameters = { query, readsBody };
  remembered.set(handler, parameters);
  return parameters;
}

function propertiesOf(dto: unknown): string[] {
  if (typeof dto !== 'function') return [];
  return getMetadataStorage()
    .getTargetValidationMetadatas(dto, '', false, false)
    .map((metadata) => metadata.propertyName);
}
