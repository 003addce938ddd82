import { runService } from '@donthu/platform/run-service';
import { ReportingModule } from './reporting.module';

void runService('reporting', { with: () => [ReportingModule.manyOffices()] });
