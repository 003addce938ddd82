import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf, type CalendarYearSetV1 } from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore } from '@donthu/views';
import { CALENDAR_YEARS_VIEW } from './calendar-years.view';

@Controller()
export class CalendarYearsConsumer {
  constructor(private readonly views: ViewStore) {}

  @EventPattern(eventTypesOf('calendar'), { consumer: 'portal.calendar-years' })
  async onCalendar(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(
      this.views,
      CALENDAR_YEARS_VIEW,
      { key: event.key, slice: 'year', event },
      () => event.data as CalendarYearSetV1,
    );
  }
}
