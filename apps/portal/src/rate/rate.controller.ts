import { Body, Controller, Headers, HttpCode, Post, Req } from '@nestjs/common';
import { languageOf, SEEN_HEADER } from '@donthu/http';
import { EngineRef } from '@donthu/platform';
import type { FastifyRequest } from 'fastify';
import { followed } from '../look-up/followed';
import { RateDto } from './rate.dto';
import { RateHandler } from './rate.handler';

@Controller('api/public/ratings')
export class RateController {
  constructor(
    private readonly handler: RateHandler,
    private readonly engine: EngineRef,
  ) {}

  @Post()
  @HttpCode(200)
  async rate(
    @Body() form: RateDto,
    @Headers(SEEN_HEADER) seen: string | undefined,
    @Req() { headers, ip, id }: FastifyRequest,
  ): Promise<{ stars: number }> {
    const settled = () => followed(this.engine.current, seen);
    const language = languageOf(headers['accept-language']);
    await this.handler.execute({ ...form, language, address: ip, correlationId: id, settled });
    return { stars: form.stars };
  }
}
