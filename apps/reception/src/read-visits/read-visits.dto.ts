import { Code, Flag, PeriodPageDto } from '@donthu/http';
import { addDays, type LocalDate } from '@donthu/domain';

export class ReadVisitsDto extends PeriodPageDto {
  @Code({ optional: true, description: 'One unit of the caller’s scope; default all of them' }) unit?: string;
  @Flag({
    optional: true,
    description:
      'Only visits in which a petition was taken in that no register holds; a page may have fewer lines then',
  })
  unlogged?: boolean;
}

/** The earliest and the latest day a register can hold. */
const OPEN_START = '0000-01-01';
const OPEN_END = '9999-12-31';

/** The period asked for; without any bound the current month. */
export function periodOf(
  { from, to }: ReadVisitsDto,
  today: LocalDate,
): { readonly from: LocalDate; readonly to: LocalDate } {
  if (from === undefined && to === undefined) return monthOf(today.slice(0, 7));
  return { from: from ?? OPEN_START, to: to ?? OPEN_END };
}

/** First and last day of a month, `YYYY-MM`. */
export function monthOf(month: string): { readonly from: LocalDate; readonly to: LocalDate } {
  const from = `${month}-01`;
  const inNextMonth = addDays(from, 31);
  return { from, to: addDays(inNextMonth, -Number(inNextMonth.slice(8, 10))) };
}
