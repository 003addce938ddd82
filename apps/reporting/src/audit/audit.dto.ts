import { OneOf, PeriodPageDto } from '@donthu/http';
import { AUDITED, type Audited } from './audit.view';

export class AuditDto extends PeriodPageDto {
  @OneOf(AUDITED, { optional: true }) kind?: Audited;
}
