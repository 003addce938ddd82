import { Controller, Get, Query } from '@nestjs/common';
import { PreviewDto } from './preview.dto';
import { PreviewHandler } from './preview.handler';

@Controller('api/deadline/preview')
export class PreviewController {
  constructor(private readonly handler: PreviewHandler) {}

  @Get()
  preview(@Query() question: PreviewDto) {
    return this.handler.execute(question);
  }
}
