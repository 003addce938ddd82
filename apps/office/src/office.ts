import type { Config } from '@donthu/config';
import { requireFreePort } from '@donthu/platform/free-port';
import { openOffice, type OpenedOffice } from '@donthu/platform/open-office';
import { startProcess } from '@donthu/platform/run-process';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AssignmentModule } from '../../assignment/src/assignment.module';
import { DeadlineModule } from '../../deadline/src/deadline.module';
import { IdentityModule } from '../../identity/src/identity.module';
import { IntakeModule } from '../../intake/src/intake.module';
import { PortalModule } from '../../portal/src/portal.module';
import { ReceptionModule } from '../../reception/src/reception.module';
import { ReportingModule } from '../../reporting/src/reporting.module';
import { ResolutionModule } from '../../resolution/src/resolution.module';
import { DemoModule } from './demo-petitions/demo.module';

export interface RunningOffice {
  readonly office: OpenedOffice;
  readonly app: NestFastifyApplication;
  close(): Promise<void>;
}

/**
 * One office: every service in one process, still speaking through events. `opened` is told before anything else can fail:
 * what a start says only once must not be lost with it.
 */
export async function startOffice(
  config: Config,
  opened: (office: OpenedOffice) => void = () => undefined,
): Promise<RunningOffice> {
  await requireFreePort(config.port, config.host);
  const office = openOffice(config);
  opened(office);
  const app = await startProcess(office, [
    IdentityModule.embedded(office.engine.store.database, config.keyFile),
    ReceptionModule,
    IntakeModule,
    AssignmentModule,
    ResolutionModule,
    DeadlineModule,
    ReportingModule.oneLog(),
    DemoModule,
    PortalModule,
  ]);
  return {
    office,
    app,
    close: async () => {
      await app.close();
      await office.engine.close();
    },
  };
}
