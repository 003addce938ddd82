import type { Config } from '@donthu/config';
import { openOffice, type OpenedOffice } from '@donthu/platform/open-office';
import { startProcess } from '@donthu/platform/run-process';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IntakeModule } from '../../intake/src/intake.module';
import { OfficeIdentityModule } from './office-identity.module';

export interface RunningOffice {
  readonly office: OpenedOffice;
  readonly app: NestFastifyApplication;
  close(): Promise<void>;
}

/** One office: every service in one process, still speaking through events. */
export async function startOffice(config: Config): Promise<RunningOffice> {
  const office = openOffice(config);
  const app = await startProcess(office, [await OfficeIdentityModule.with(office), IntakeModule]);
  return {
    office,
    app,
    close: async () => {
      await app.close();
      await office.engine.close();
    },
  };
}
