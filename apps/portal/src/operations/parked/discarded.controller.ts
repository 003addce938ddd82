import { Controller, Get, Headers, Query } from '@nestjs/common';
import { languageOf, PageDto } from '@donthu/http';
import { ParkedHandler } from './parked.handler';

@Controller('api/operations/discarded')
export class DiscardedController {
  constructor(private readonly handler: ParkedHandler) {}

  @Get()
  list(@Query() request: PageDto, @Headers('accept-language') accepted: string | undefined) {
    return this.handler.discarded(request, languageOf(accepted));
  }
}
