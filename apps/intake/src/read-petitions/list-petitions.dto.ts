import { KINDS, type Kind } from '@donthu/contracts';
import { Code, Flag, OneOf, PeriodPageDto, Text } from '@donthu/http';

/** Filters of the register; all may be combined. */
export class ListPetitionsDto extends PeriodPageDto {
  @Code({ optional: true }) state?: string;
  @OneOf(KINDS, { optional: true }) kind?: Kind;
  @Text({ optional: true, max: 200, description: 'Words of a text or a name, without regard to accents and case' })
  q?: string;
  @Code({ optional: true, description: 'Account of the responsible officer, or `none`' }) responsible?: string;
  @Flag({ optional: true }) overdue?: boolean;
  @Code({ optional: true, description: 'One unit of the caller’s scope; default all of them' }) unit?: string;
}
