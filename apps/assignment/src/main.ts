import { runService } from '@donthu/platform/run-service';
import { AssignmentModule } from './assignment.module';

void runService('assignment', AssignmentModule);
