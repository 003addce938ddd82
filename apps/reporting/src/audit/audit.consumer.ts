import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { AUDITED, eventTypesOf } from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';
import { ViewStore } from '@donthu/views';
import { AUDIT_VIEW } from './audit.view';
import { toldOf, unitOf } from './told-of';

/** Writes a row for every audited act. A row never changes, so the same event again finds it there. */
@Controller()
export class AuditConsumer {
  constructor(private readonly views: ViewStore) {}

  @EventPattern(eventTypesOf(...AUDITED), { consumer: 'reporting.audit' })
  async onEvent(@Payload() event: StoredEvent): Promise<void> {
    const kind = AUDITED.find((stream) => stream === event.streamType);
    const told = toldOf(event);
    if (!kind || !told || event.discarded) return;
    const { type, stream, version, meta } = event;
    const data = { kind, unit: unitOf(event), type, stream, version, at: meta.at, by: meta.actor, told };
    await this.views.put(AUDIT_VIEW, {
      key: `${stream}@${version}`,
      expectedRevision: 0,
      slices: { event: { version, data } },
    });
  }
}
