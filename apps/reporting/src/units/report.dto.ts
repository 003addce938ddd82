import { Code, PeriodDto } from '@donthu/http';
import type { LocalDate } from '@donthu/domain';
import type { Period } from '../summary/add-up';

export class ReportDto extends PeriodDto {
  @Code({ optional: true, description: 'A unit of the caller’s scope with those below it; default all of them' })
  unit?: string;
}

/** The period asked for; open ends are the first day of the last day's month, and today. */
export function periodOf({ from, to }: ReportDto, today: LocalDate): Period {
  const last = to ?? (from !== undefined && from > today ? from : today);
  return { from: from ?? `${last.slice(0, 8)}01`, to: last };
}
