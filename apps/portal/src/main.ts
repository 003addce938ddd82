import { runService } from '@donthu/platform/run-service';
import { PortalModule } from './portal.module';

void runService('portal', PortalModule);
