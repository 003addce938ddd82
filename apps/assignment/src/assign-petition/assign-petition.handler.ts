import { Injectable } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import {
  decideAssign,
  foldAssignment,
  type AssignCommand,
  type AssignFacts,
  type AssignmentState,
} from '@donthu/domain';
import { CommandRunner, type CommandResult } from '@donthu/eventing';
import { problem, SeenGate } from '@donthu/http';
import { eventsOrRefuse, officersWithSuperiors, SealedNotes, type CommandCall } from '@donthu/platform';
import { ViewStore } from '@donthu/views';
import { PETITIONS_VIEW, standingOf } from '../views/petitions.view';
import type { AssignPetitionDto } from './assign-petition.dto';
import { checkReassignment } from './check-reassignment';

/** Gives a petition to named people; one command on the stream `assignment/<petitionId>`, in the petition's unit. */
@Injectable()
export class AssignPetitionHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly views: ViewStore,
    private readonly directory: Directory,
    private readonly notes: SealedNotes,
    private readonly seen: SeenGate,
  ) {}

  async execute(
    { context, caller, ifMatch }: CommandCall,
    petitionId: string,
    { reason, ...body }: AssignPetitionDto,
  ): Promise<CommandResult> {
    const stream = `assignment/${petitionId}`;
    const command: AssignCommand = {
      responsible: body.responsible,
      coordinating: body.coordinating ?? [],
      leader: body.leader,
      assignedBy: caller.accountId,
      ...(reason !== undefined && { reason }),
    };
    const facts = await this.facts(petitionId, command);
    return this.runner.change<AssignmentState | undefined>(context, {
      unit: facts.petition.unit,
      stream,
      // The first assignment needs no If-Match; whether it is the first is known once the stream was read.
      precondition: 'none',
      fold: (commits) => foldAssignment(commits.flatMap((commit) => commit.events)),
      decide: async (state, commitId) => {
        checkReassignment(state, command, ifMatch);
        const events = eventsOrRefuse(decideAssign(state, command, facts));
        const place = { writer: caller, stream, commitId };
        return { events, ...(await this.notes.seal(place, reason === undefined ? {} : { reason })) };
      },
    });
  }

  /** Throws 404 for a petition that this service has not heard of. */
  private async facts(petitionId: string, { responsible, coordinating, leader }: AssignCommand): Promise<AssignFacts> {
    const known = await this.views.get(PETITIONS_VIEW, petitionId);
    // A petition that was signed a moment ago may still be on its way here.
    if (!known?.slices.petition.data) await this.seen.settle();
    const slices = (known?.slices.petition.data ? known : await this.views.get(PETITIONS_VIEW, petitionId))?.slices;
    const petition = slices?.petition.data;
    if (!slices || !petition) throw problem('NOT_FOUND');
    const { respondentOfficerId } = petition.state;
    return {
      officers: officersWithSuperiors(this.directory, [responsible, ...coordinating, leader]),
      petition: { unit: petition.unit, ...standingOf(petition, slices.case.data) },
      ...(respondentOfficerId !== undefined && { respondentOfficerId }),
    };
  }
}
