import { Global, Module } from '@nestjs/common';
import { DemoPetitions } from '../../../portal/src/portal.module';
import { HttpDemoPetitions } from './http-demo-petitions';

/** Gives the portal the petitions of a full demo office. */
@Global()
@Module({
  providers: [{ provide: DemoPetitions, useClass: HttpDemoPetitions }],
  exports: [DemoPetitions],
})
export class DemoModule {}
