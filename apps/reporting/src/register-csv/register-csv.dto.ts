import { KINDS, type Kind } from '@donthu/contracts';
import { Code, Flag, OneOf } from '@donthu/http';
import { ReportDto } from '../units/report.dto';

/** The filters of the register's list that need no text or name; all may be combined. */
export class RegisterCsvDto extends ReportDto {
  @Code({ optional: true }) state?: string;
  @OneOf(KINDS, { optional: true }) kind?: Kind;
  @Code({ optional: true, description: 'Account of the responsible officer, or `none`' }) responsible?: string;
  @Flag({ optional: true }) overdue?: boolean;
  @Flag({ optional: true, description: 'Work is not over' }) open?: boolean;
}
