import { Module, type DynamicModule } from '@nestjs/common';
import { PublishedCheck } from '../many-offices/published-check';
import { PublishedController } from './published.controller';

@Module({})
export class PublishedModule {
  static over(check: PublishedCheck): DynamicModule {
    return {
      module: PublishedModule,
      controllers: [PublishedController],
      providers: [{ provide: PublishedCheck, useValue: check }],
    };
  }
}
