import { Controller, Get, Query } from '@nestjs/common';
import { Caller, Directory, type Principal } from '@donthu/auth';
import { unitsAsked } from '../units/units-asked';
import { Feed, FOLLOWED, type FeedPage } from './feed';
import { FeedDto } from './feed.dto';

const DEFAULT_LIMIT = 50;
const TYPES: ReadonlySet<string> = new Set(FOLLOWED);

@Controller('api/reporting/feed')
export class FeedController {
  constructor(
    private readonly events: Feed,
    private readonly directory: Directory,
  ) {}

  @Get()
  feed(@Caller() caller: Principal, @Query() { unit, after, limit }: FeedDto): Promise<FeedPage> {
    const units = new Set(unitsAsked(this.directory, caller, unit));
    return this.events.read({
      types: TYPES,
      after: after ?? 0,
      limit: limit ?? DEFAULT_LIMIT,
      sees: (code) => units.has(code),
    });
  }
}
