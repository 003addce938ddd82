import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf, type ImportProgressedV1 } from '@donthu/contracts';
import { absencesAfter } from '@donthu/domain';
import { commitIdOf, type StoredEvent } from '@donthu/eventing/store/commit';
import { applyToView, ViewStore } from '@donthu/views';
import { PendingMasks } from '../masking/pending-masks';
import { ABSENCE_VIEW } from './absence.view';
import { REVEALS_VIEW, type RevealSlice } from '../reveal/reveals.view';
import { ACCESS_VIEW, type Loosening } from './access.view';
import { IMPORT_VIEW } from './import.view';
import { ACCESS_CONSUMER } from './near-the-present';
import { projectAssignment, projectCase, projectPetition } from './project-access';
import { projectVisit } from './project-visit';
import { VISIT_VIEW } from './visit.view';

const CONSUMER = { consumer: ACCESS_CONSUMER };

type Loosenable = Pick<RevealSlice, 'petitionId' | 'visitId' | 'unit'> & {
  readonly loosened: readonly Loosening[];
};
/** Before its own first event has come. */
const NEVER_LOOSENED: Pick<Loosenable, 'unit' | 'loosened'> = { unit: '', loosened: [] };

/** Keeps what decides who may open what. */
@Controller()
export class AccessConsumer {
  constructor(
    private readonly views: ViewStore,
    private readonly masks: PendingMasks,
  ) {}

  @EventPattern(eventTypesOf('petition'), CONSUMER)
  async onPetition(@Payload() event: StoredEvent): Promise<void> {
    const document = await applyToView(this.views, ACCESS_VIEW, { key: event.key, slice: 'petition', event }, (slice) =>
      projectPetition(slice, event),
    );
    const { unit, loosened } = document?.slices.petition.data ?? NEVER_LOOSENED;
    await this.record(event, { petitionId: event.key, unit, loosened });
    await this.masks.settle(event.key, commitIdOf(event));
  }

  /** A loosened mask stands beside the reveals. The slice tells it of its event, also when the event comes again. */
  private async record({ stream, version, meta }: StoredEvent, { loosened, ...of }: Loosenable): Promise<void> {
    const found = loosened.find((one) => one.version === version);
    if (!found) return;
    const { from, to } = found;
    const data = { ...of, by: meta.actor.id, at: meta.at, text: null, loosened: { from, to } };
    await this.views.put(REVEALS_VIEW, {
      key: `${stream}@${version}`,
      expectedRevision: 0,
      slices: { disclosure: { version, data } },
    });
  }

  @EventPattern(eventTypesOf('assignment'), CONSUMER)
  async onAssignment(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, ACCESS_VIEW, { key: event.key, slice: 'assignment', event }, (slice) =>
      projectAssignment(slice, event),
    );
  }

  @EventPattern(eventTypesOf('case'), CONSUMER)
  async onCase(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, ACCESS_VIEW, { key: event.key, slice: 'case', event }, (slice) =>
      projectCase(slice, event),
    );
  }

  @EventPattern(eventTypesOf('absence'), CONSUMER)
  async onAbsence(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, ABSENCE_VIEW, { key: event.key, slice: 'absence', event }, ({ absences }) => ({
      absences: absencesAfter(absences, event),
    }));
  }

  @EventPattern(eventTypesOf('visit'), CONSUMER)
  async onVisit(@Payload() event: StoredEvent): Promise<void> {
    const document = await applyToView(this.views, VISIT_VIEW, { key: event.key, slice: 'visit', event }, (slice) =>
      projectVisit(slice, event),
    );
    const { unit, loosened } = document?.slices.visit.data ?? NEVER_LOOSENED;
    await this.record(event, { visitId: event.key, petitionId: null, unit, loosened });
    await this.masks.settle(event.key, commitIdOf(event));
  }

  @EventPattern('import.progressed.v1', CONSUMER)
  async onImport(@Payload() event: StoredEvent): Promise<void> {
    const { by, fileId } = event.data as ImportProgressedV1;
    await applyToView(this.views, IMPORT_VIEW, { key: event.key, slice: 'import', event }, (slice) => ({
      unit: event.unit,
      by: slice?.by ?? by,
      startedAt: slice?.startedAt ?? event.meta.at,
      files: [...new Set([...(slice?.files ?? []), ...(fileId === undefined ? [] : [fileId])])],
    }));
  }
}
