import { Injectable } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import { decideAbsenceEnd, localDateOf, type AbsenceState } from '@donthu/domain';
import { Clock, CommandRunner, RefusedError, type CommandResult } from '@donthu/eventing';
import { eventsOrRefuse, type CommandCall } from '@donthu/platform';
import { absencesIn, absenceStream, refuseStrangers } from '../officers/absence-stream';
import type { EndAbsenceDto } from './end-absence.dto';

/** An officer is back before he had said, or his leader says so for him. */
@Injectable()
export class EndAbsenceHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  /** As of today in Asia/Ho_Chi_Minh. Throws 403 `AUTH.NOT_YOURS`, 422 for an officer of another unit. */
  async execute({ context, caller, ifMatch }: CommandCall, { officer, from }: EndAbsenceDto): Promise<CommandResult> {
    refuseStrangers(caller, officer);
    const known = this.directory.accountsOf([caller.unit]).some(({ accountId }) => accountId === officer);
    const today = localDateOf(this.clock.now().getTime());
    return this.runner.change<AbsenceState>(context, {
      unit: caller.unit,
      stream: absenceStream(officer),
      precondition: { ifMatch },
      fold: absencesIn,
      decide: async (state) => {
        if (!known) throw new RefusedError('ASSIGNMENT.UNKNOWN_OFFICER', { pointer: '/officer' });
        return { events: eventsOrRefuse(decideAbsenceEnd(state, { officer, from, today })) };
      },
    });
  }
}
