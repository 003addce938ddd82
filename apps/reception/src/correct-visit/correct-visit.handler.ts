import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import type { Kind, VisitKindCorrectedV1, VisitRecordedV1 } from '@donthu/contracts';
import { hidesPeople } from '@donthu/domain';
import { CommandRunner, RefusedError, type Commit, type CommandResult } from '@donthu/eventing';
import type { CommandCall } from '@donthu/platform';
import { MaskAnnouncer } from '@donthu/sealing';
import type { CorrectVisitDto } from './correct-visit.dto';

/** What the register holds of a visit that decides who may correct it. */
interface Standing {
  readonly declaredKind: Kind | undefined;
  readonly recordedBy: string | undefined;
}

/** What a visitor came with, put right: it decides whether the register hides who it was. */
@Injectable()
export class CorrectVisitHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly masks: MaskAnnouncer,
  ) {}

  /**
   * Any desk of the unit may hide a visitor; only the one that took him down, and the inspector, shows him again.
   * Throws `RefusedError`: `AUTH.NOT_YOURS`, 428, 412, `COMMAND.NOTHING_TO_DO`.
   */
  execute({ caller, context, ifMatch }: CommandCall, visitId: string, form: CorrectVisitDto): Promise<CommandResult> {
    const { declaredKind: to } = form;
    return this.runner.change(context, {
      unit: caller.unit,
      stream: `visit/${visitId}`,
      precondition: { ifMatch },
      fold: standingOf,
      decide: async (standing, commitId) => {
        const { declaredKind: from } = standing;
        if (from === to) return { events: [] };
        if (hidesPeople(from) && !hidesPeople(to) && !mayShow(caller, standing))
          throw new RefusedError('AUTH.NOT_YOURS');
        if (to !== undefined && hidesPeople(to)) await this.masks.announce(visitId, to, commitId);
        const data = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
        return { events: [{ type: 'visit.kind-corrected.v1', data }] };
      },
    });
  }
}

function mayShow({ accountId, roles }: Principal, { recordedBy }: Standing): boolean {
  return accountId === recordedBy || roles.includes('inspector');
}

function standingOf(commits: readonly Commit[]): Standing {
  let standing: Standing = { declaredKind: undefined, recordedBy: undefined };
  for (const { type, data } of commits.flatMap(({ events }) => events)) {
    if (type === 'visit.recorded.v1') {
      const { declaredKind, recordedBy } = data as VisitRecordedV1;
      standing = { declaredKind, recordedBy };
    } else if (type === 'visit.kind-corrected.v1')
      standing = { ...standing, declaredKind: (data as VisitKindCorrectedV1).to };
  }
  return standing;
}
