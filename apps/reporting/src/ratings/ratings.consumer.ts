import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf, type RatingGivenV1 } from '@donthu/contracts';
import { localDateOf } from '@donthu/domain';
import type { StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore } from '@donthu/views';
import { markDay } from '../days/mark-day';
import { RATINGS_VIEW } from './ratings.view';

@Controller()
export class RatingsConsumer {
  constructor(private readonly views: ViewStore) {}

  @EventPattern(eventTypesOf('rating'), { consumer: 'reporting.ratings' })
  async onRating(@Payload() event: StoredEvent): Promise<void> {
    const document = await applyToView(this.views, RATINGS_VIEW, { key: event.key, slice: 'rating', event }, () => ({
      unit: event.unit,
      on: localDateOf(event.meta.at),
      stars: (event.data as RatingGivenV1).stars,
    }));
    const rating = document?.slices.rating.data;
    if (rating) await markDay(this.views, { unit: rating.unit, day: rating.on });
  }
}
