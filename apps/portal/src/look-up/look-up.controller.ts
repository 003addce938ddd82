import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { CallerAddress, languageOf, parseSeen, SEEN_HEADER } from '@donthu/http';
import { EngineRef } from '@donthu/platform';
import { LookUpDto } from './look-up.dto';
import { LookUpHandler } from './look-up.handler';
import type { Progress } from './progress';

/** Longest waits, milliseconds: for what the caller says he has seen, and for events that are just being read. */
const SEEN_WAIT_MS = 3000;
const SETTLE_MS = 150;

@Controller('api/public/look-up')
export class LookUpController {
  constructor(
    private readonly handler: LookUpHandler,
    private readonly engine: EngineRef,
  ) {}

  @Post()
  @HttpCode(200)
  async lookUp(
    @Body() { code, secret }: LookUpDto,
    @CallerAddress() address: string,
    @Headers('accept-language') accepted: string | undefined,
    @Headers(SEEN_HEADER) seen: string | undefined,
  ): Promise<Progress> {
    await this.engine.current.waitUntilSeen(parseSeen(seen), SEEN_WAIT_MS);
    await this.engine.current.waitUntilIdle(SETTLE_MS);
    return (await this.handler.execute({ code, secret, address, language: languageOf(accepted) })).progress;
  }
}
