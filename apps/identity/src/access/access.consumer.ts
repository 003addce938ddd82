import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf, type ImportProgressedV1, type VisitRecordedV1 } from '@donthu/contracts';
import { absencesAfter } from '@donthu/domain';
import { commitIdOf, type StoredEvent } from '@donthu/eventing/store/commit';
import { applyToView, ViewStore } from '@donthu/views';
import { PendingMasks } from '../masking/pending-masks';
import { ABSENCE_VIEW } from './absence.view';
import { REVEALS_VIEW } from '../reveal/reveals.view';
import { ACCESS_VIEW, type PetitionSlice } from './access.view';
import { IMPORT_VIEW } from './import.view';
import { projectAssignment, projectCase, projectPetition } from './project-access';
import { VISIT_VIEW } from './visit.view';

const CONSUMER = { consumer: 'identity.access' };

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
    await this.record(event, document?.slices.petition.data ?? null);
    await this.masks.settle(event.key, commitIdOf(event));
  }

  /** A loosened mask stands beside the reveals. The slice tells it of its event, also when the event comes again. */
  private async record({ key, unit, version, meta }: StoredEvent, petition: PetitionSlice | null): Promise<void> {
    const loosened = petition?.loosened.find((found) => found.version === version);
    if (!loosened) return;
    const { from, to } = loosened;
    const data = { petitionId: key, unit, by: meta.actor.id, at: meta.at, text: null, loosened: { from, to } };
    await this.views.put(REVEALS_VIEW, {
      key: `petition/${key}@${version}`,
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

  @EventPattern('visit.recorded.v1', CONSUMER)
  async onVisit(@Payload() event: StoredEvent): Promise<void> {
    const { recordedBy, register, declaredKind = null } = event.data as VisitRecordedV1;
    await applyToView(this.views, VISIT_VIEW, { key: event.key, slice: 'visit', event }, () => ({
      unit: event.unit,
      recordedBy,
      register,
      declaredKind,
    }));
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
