import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { PublishedCheck } from '../many-offices/published-check';
import { PublishedDto } from './published.dto';

/** Asked by processes that wait for an event of this service. */
@Controller('internal')
export class PublishedController {
  constructor(private readonly check: PublishedCheck) {}

  @Post('published')
  @HttpCode(200)
  async published(@Body() mark: PublishedDto) {
    return { published: await this.check.of(mark) };
  }
}
