import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf, type ImportProgressedV1 } from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore } from '@donthu/views';
import { ImportJobs, isUnfinished } from './import-jobs';
import { skippedOf } from './import-state';
import { IMPORTS_VIEW } from './imports.view';

@Controller()
export class ImportsConsumer {
  constructor(
    private readonly views: ViewStore,
    private readonly jobs: ImportJobs,
  ) {}

  @EventPattern(eventTypesOf('import'), { consumer: 'intake.imports' })
  async onImport(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, IMPORTS_VIEW, { key: event.key, slice: 'import', event }, (known) => {
      const progress = event.data as ImportProgressedV1;
      const { state, by, openRows, rows, content = null, fileId = null } = progress;
      const startedAt = known?.startedAt ?? event.meta.at;
      const skipped = skippedOf(progress);
      return { unit: event.unit, state, by, openRows, rows, skipped, startedAt, fileId, content };
    });
    // After a crash the view may learn of unfinished work only now.
    if (!event.discarded && isUnfinished((event.data as ImportProgressedV1).state)) this.jobs.run(event.key);
  }
}
