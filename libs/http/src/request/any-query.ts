import { SetMetadata } from '@nestjs/common';

const ANY_QUERY = 'donthu.any-query';

/** On a handler: its query belongs to the page that it answers with, whose own router reads it. */
export const AnyQuery = () => SetMetadata(ANY_QUERY, true);

export function takesAnyQuery(handler: object): boolean {
  return Reflect.getMetadata(ANY_QUERY, handler) === true;
}
