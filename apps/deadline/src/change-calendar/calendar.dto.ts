import { CALENDAR_DAY_KINDS, CALENDAR_STATES, type CalendarDayKind, type CalendarState } from '@donthu/domain';
import { DateField, Flag, ListOf, OneOf, Text } from '@donthu/http';

export class CalendarDayDto {
  @DateField() date!: string;
  @OneOf(CALENDAR_DAY_KINDS) kind!: CalendarDayKind;
  @Text({ max: 200 }) name!: string;
  @Text({ max: 300, optional: true, description: 'The decision or article that makes it so' }) basis?: string;
}

/** What differs from "Monday to Friday are worked" in one year. */
export class CalendarDto {
  @OneOf(CALENDAR_STATES) state!: CalendarState;
  @ListOf(() => CalendarDayDto, { max: 366 }) days!: CalendarDayDto[];
}

export class SetCalendarQuery {
  @Flag({ optional: true, description: 'Only say what would move' }) dryRun?: boolean;
}
