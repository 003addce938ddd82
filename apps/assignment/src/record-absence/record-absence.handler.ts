import { Injectable } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import { decideAbsence, officerOf, type AbsenceState } from '@donthu/domain';
import { CommandRunner, EventStore, type CommandResult } from '@donthu/eventing';
import { eventsOrRefuse, type CommandCall } from '@donthu/platform';
import { absencesIn, absenceStream, refuseStrangers } from '../officers/absence-stream';
import type { RecordAbsenceDto } from './record-absence.dto';

/** An officer says that he will be away, or his leader says it for him. */
@Injectable()
export class RecordAbsenceHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: EventStore,
    private readonly directory: Directory,
  ) {}

  async execute({ context, caller }: CommandCall, body: RecordAbsenceDto): Promise<CommandResult> {
    const { officer, from, to, deputy } = body;
    refuseStrangers(caller, officer);
    const facts = {
      // Officers of other units do not exist for the caller.
      officers: this.directory.accountsOf([caller.unit]).map(officerOf),
      deputyAbsences: absencesIn(await this.store.readStream(absenceStream(deputy))),
    };
    return this.runner.change<AbsenceState>(context, {
      unit: caller.unit,
      stream: absenceStream(officer),
      // A new absence changes nothing that somebody else may have seen.
      precondition: 'none',
      fold: absencesIn,
      decide: async (state) => ({
        events: eventsOrRefuse(decideAbsence(state, { officer, from, to, deputy }, facts)),
      }),
    });
  }
}
