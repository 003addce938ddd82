import { Controller, Get, Param } from '@nestjs/common';
import { Caller, type Principal } from '@donthu/auth';
import type { RatingGivenV1 } from '@donthu/contracts';
import { localDateOf } from '@donthu/domain';
import { EventStore } from '@donthu/eventing';
import { openedObject, Opener } from '@donthu/sealing';

interface RatingAnswer {
  readonly stars: number;
  readonly on: string;
  /** `null` when nothing was written, or it may not be opened by this officer. */
  readonly comment: string | null;
  readonly masked: boolean;
}

/** What the petitioner thought of the outcome, for the officers of the petition's unit. */
@Controller('api/ratings')
export class ReadRatingController {
  constructor(
    private readonly store: EventStore,
    private readonly opener: Opener,
  ) {}

  /** `rating` is `null` for a petition that nobody rated, that does not exist, and for one of another unit. */
  @Get(':petitionId')
  async rating(
    @Caller() caller: Principal,
    @Param('petitionId') petitionId: string,
  ): Promise<{ rating: RatingAnswer | null }> {
    const [commit] = await this.store.readStream(`rating/${petitionId}`);
    if (!commit || !caller.scope.includes(commit.unit)) return { rating: null };
    const { stars } = commit.events[0]?.data as RatingGivenV1;
    const part = commit.sealed?.text;
    const [opened] = part ? await this.opener.open(caller, [{ part }]) : [];
    const comment = openedObject(opened)?.['comment'];
    return {
      rating: {
        stars,
        on: localDateOf(commit.meta.at),
        comment: typeof comment === 'string' ? comment : null,
        masked: part !== undefined && typeof comment !== 'string',
      },
    };
  }
}
