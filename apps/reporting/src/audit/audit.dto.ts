import { AUDITED, type Audited } from '@donthu/contracts';
import { OneOf, PeriodPageDto } from '@donthu/http';

export class AuditDto extends PeriodPageDto {
  @OneOf(AUDITED, { optional: true }) kind?: Audited;
}
