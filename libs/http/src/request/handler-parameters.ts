import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { getMetadataStorage } from 'class-validator';

/** What a handler declares that it reads. */
export interface HandlerParameters {
  readonly query: ReadonlySet<string>;
  readonly readsBody: boolean;
}

interface RouteArgument {
  readonly index: number;
  readonly data?: unknown;
}

const remembered = new WeakMap<object, HandlerParameters>();

/** Names of all query parameters a handler knows (of its query DTO or named one by one), and whether it takes a body. */
export function parametersOf(controller: object, handler: { readonly name: string }): HandlerParameters {
  const earlier = remembered.get(handler);
  if (earlier) return earlier;
  const parameters = readParameters(controller, handler.name);
  remembered.set(handler, parameters);
  return parameters;
}

function readParameters(controller: object, method: string): HandlerParameters {
  const declared = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Readonly<
    Record<string, RouteArgument>
  >;
  const types = parameterTypes(controller, method);
  // Keys are `<kind>:<index>`.
  const ofKind = (kind: RouteParamtypes) =>
    Object.entries(declared).flatMap(([key, argument]) => (key.split(':')[0] === String(kind) ? [argument] : []));
  const query = ofKind(RouteParamtypes.QUERY).flatMap(({ index, data }) =>
    typeof data === 'string' ? [data] : propertiesOf(types[index]),
  );
  return { query: new Set(query), readsBody: ofKind(RouteParamtypes.BODY).length > 0 };
}

function parameterTypes(controller: object, method: string): readonly unknown[] {
  const prototype: unknown = Reflect.get(controller, 'prototype');
  if (typeof prototype !== 'object' || prototype === null) return [];
  return (Reflect.getMetadata('design:paramtypes', prototype, method) ?? []) as readonly unknown[];
}

function propertiesOf(dto: unknown): string[] {
  if (typeof dto !== 'function') return [];
  return getMetadataStorage()
    .getTargetValidationMetadatas(dto, '', false, false)
    .map((metadata) => metadata.propertyName);
}
