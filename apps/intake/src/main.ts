import { runService } from '@donthu/platform/run-service';
import { IntakeModule } from './intake.module';

void runService('intake', IntakeModule);
