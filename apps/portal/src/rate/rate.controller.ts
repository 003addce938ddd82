import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { CallerAddress, CorrelationId, languageOf } from '@donthu/http';
import { RateDto } from './rate.dto';
import { RateHandler } from './rate.handler';

@Controller('api/public/ratings')
export class RateController {
  constructor(private readonly handler: RateHandler) {}

  @Post()
  @HttpCode(200)
  async rate(
    @Body() { code, secret, stars, comment }: RateDto,
    @CallerAddress() address: string,
    @CorrelationId() correlationId: string,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<{ stars: number }> {
    const shown = { code, secret, address, language: languageOf(accepted) };
    await this.handler.execute({ ...shown, stars, correlationId, ...(comment !== undefined && { comment }) });
    return { stars };
  }
}
