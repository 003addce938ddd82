import { ALERT_KINDS, type AlertKind } from '@donthu/contracts';
import { Code, Flag, OneOf, PeriodPageDto } from '@donthu/http';

/** `from` and `to`: the days on which alerts were raised, both included. */
export class ListAlertsDto extends PeriodPageDto {
  @OneOf(ALERT_KINDS, { optional: true }) kind?: AlertKind;
  @Code({ optional: true }) petitionId?: string;
  @Code({ optional: true, description: 'One unit of the caller’s scope; default all of them' }) unit?: string;
  @Flag({ optional: true, description: 'The last that was raised on top; default in the order they were raised' })
  latestFirst?: boolean;
}
