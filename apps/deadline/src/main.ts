import { runService } from '@donthu/platform/run-service';
import { DeadlineModule } from './deadline.module';

void runService('deadline', DeadlineModule);
