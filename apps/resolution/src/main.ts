import { runService } from '@donthu/platform/run-service';
import { ResolutionModule } from './resolution.module';

void runService('resolution', ResolutionModule);
