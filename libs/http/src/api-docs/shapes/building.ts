import { Type, type TSchema } from '@sinclair/typebox';

/** Named schemas of the API description, by name. */
export type Shapes = Readonly<Record<string, TSchema>>;

/** Another named schema. */
export const ref = (name: string) => Type.Unsafe({ $ref: `#/components/schemas/${name}` });

export const orNull = (schema: TSchema) => Type.Union([schema, Type.Null()]);
export const maybe = (schema: TSchema) => Type.Optional(schema);
export const listOf = (schema: TSchema) => Type.Array(schema);
export const oneOf = (words: readonly string[], description?: string) =>
  Type.Unsafe<string>({ type: 'string', enum: [...words], ...(description !== undefined && { description }) });

export const text = (description?: string) => Type.String(description === undefined ? {} : { description });
export const flag = (description?: string) => Type.Boolean(description === undefined ? {} : { description });
export const count = (description?: string) =>
  Type.Integer({ minimum: 0, ...(description !== undefined && { description }) });
export const day = (description = 'In Asia/Ho_Chi_Minh') => Type.String({ format: 'date', description });
export const instant = (description?: string) =>
  Type.String({ format: 'date-time', ...(description !== undefined && { description }) });
export const version = count('Version of the thing’s own stream, also its ETag');
export const accountId = text('Id of an account');
export const maskable = orNull(text('`•••` where the caller may not (now) see it'));

/** What every command answers beside its own members. */
export const COMMAND = { version, warnings: maybe(listOf(text('Code of a warning'))) };

export const shape = (members: Readonly<Record<string, TSchema>>, description?: string) =>
  Type.Object(members, description === undefined ? {} : { description });

export const page = (item: TSchema) =>
  shape({ items: listOf(item), nextCursor: orNull(text('Send it as `cursor`; `null` on the last page')) });

export const REGISTER_NUMBER = shape({
  unit: text(),
  year: count(),
  book: text('`live`, or the book of an import'),
  number: count('Without gaps per unit, year and book'),
});
