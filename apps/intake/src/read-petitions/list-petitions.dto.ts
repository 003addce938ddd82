import { KINDS, type Kind } from '@donthu/contracts';
import { Code, Flag, OneOf, PeriodPageDto, Text } from '@donthu/http';

/** Filters of the register; all may be combined. */
export class ListPetitionsDto extends PeriodPageDto {
  @Code({ optional: true }) state?: string;
  @OneOf(KINDS, { optional: true }) kind?: Kind;
  @Text({
    optional: true,
    max: 200,
    description:
      'Words of a text or a name, without regard to accents and case; or a register number as `8/2026`, or the code of a receipt',
  })
  q?: string;
  @Code({ optional: true, description: 'Account of the responsible officer, or `none`' }) responsible?: string;
  @Flag({ optional: true }) overdue?: boolean;
  @Flag({ optional: true, description: 'Work is not over; `true` puts what is due first on top' }) open?: boolean;
  @Flag({ optional: true, description: 'A result is still to be made known by the desk; what is due first on top' })
  toTell?: boolean;
  @Code({ optional: true, description: 'Account of an officer who works on it together with the responsible one' })
  coordinating?: string;
  @Code({ optional: true, description: 'One unit of the caller’s scope; default all of them' }) unit?: string;
}
