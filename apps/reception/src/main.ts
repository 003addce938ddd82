import { runService } from '@donthu/platform/run-service';
import { ReceptionModule } from './reception.module';

void runService('reception', ReceptionModule);
