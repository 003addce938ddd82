import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { CallerAddress, languageOf, SEEN_HEADER } from '@donthu/http';
import { EngineRef } from '@donthu/platform';
import { followed } from './followed';
import { LookUpDto } from './look-up.dto';
import { LookUpHandler } from './look-up.handler';
import type { Progress } from './progress';

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
    const settled = () => followed(this.engine.current, seen);
    const language = languageOf(accepted);
    return (await this.handler.execute({ code, secret, address, language, settled })).progress;
  }
}
