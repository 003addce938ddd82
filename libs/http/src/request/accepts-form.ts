import { SetMetadata } from '@nestjs/common';

const ACCEPTS_FORM = 'donthu.accepts-form';

/** On a DTO class: the body may also come from an HTML form without JavaScript. */
export const AcceptsForm = () => SetMetadata(ACCEPTS_FORM, true);

export function acceptsForm(dto: object): boolean {
  return Reflect.getMetadata(ACCEPTS_FORM, dto) === true;
}
