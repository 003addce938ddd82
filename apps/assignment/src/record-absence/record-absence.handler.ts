import { Injectable } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import { decideAbsence, foldAbsence, officerOf, type AbsenceState } from '@donthu/domain';
import { CommandRunner, EventStore, type Commit, type CommandResult } from '@donthu/eventing';
import { problem } from '@donthu/http';
import { eventsOrRefuse, type CommandCall } from '@donthu/platform';
import type { RecordAbsenceDto } from './record-absence.dto';

const stateOf = (commits: readonly Commit[]): AbsenceState => foldAbsence(commits.flatMap((commit) => commit.events));

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
    if (officer !== caller.accountId && !caller.roles.includes('leader')) throw problem('AUTH.NOT_YOURS');
    const facts = {
      // Officers of other units do not exist for the caller.
      officers: this.directory.accountsOf([caller.unit]).map(officerOf),
      deputyAbsences: stateOf(await this.store.readStream(`absence/${deputy}`)),
    };
    return this.runner.change<AbsenceState>(context, {
      unit: caller.unit,
      stream: `absence/${officer}`,
      // A new absence changes nothing that somebody else may have seen.
      precondition: 'none',
      fold: stateOf,
      decide: async (state) => ({
        events: eventsOrRefuse(decideAbsence(state, { officer, from, to, deputy }, facts)),
      }),
    });
  }
}
