import { Injectable } from '@nestjs/common';
import { Directory, type Principal } from '@donthu/auth';
import { allowedSteps } from '@donthu/domain';
import { answer } from '@donthu/http';
import { SealedNotes } from '@donthu/platform';
import { caseStream, CaseStreams } from '../case/case-streams';
import { CaseWorkers } from '../views/case-workers';
import { NOBODY } from '../views/petitions.view';
import { stepsTaken } from './steps-taken';

/** A case as its own stream tells it; who has it comes from the assignment's events. */
@Injectable()
export class ReadCaseHandler {
  constructor(
    private readonly cases: CaseStreams,
    private readonly workers: CaseWorkers,
    private readonly directory: Directory,
    private readonly notes: SealedNotes,
  ) {}

  async execute(caller: Principal, petitionId: string) {
    const { state, commits, version } = await this.cases.load(petitionId);
    const assignment = (await this.workers.petition(petitionId))?.slices.assignment;
    const { responsible, coordinating, leader } = assignment?.data ?? NOBODY;
    const steps = stepsTaken(commits, await this.notes.open(caller, commits));
    const { roles, inConflict } = await this.workers.standing(caller, petitionId);
    const body = {
      petitionId,
      version,
      kind: state.kind,
      state: state.state,
      acceptedOn: state.acceptedOn,
      variant: state.variant,
      ...outcomeOf(steps),
      responsible,
      coordinating,
      leader,
      allowed: inConflict ? [] : allowedSteps(state),
      actsAs: roles,
      history: steps.map(({ by, ...step }) => ({
        ...step,
        by: { ...by, name: this.directory.account(by.id)?.displayName ?? null },
      })),
    };
    const seen = [
      { stream: caseStream(petitionId), version },
      ...(assignment && assignment.version > 0
        ? [{ stream: `assignment/${petitionId}`, version: assignment.version }]
        : []),
    ];
    return answer(body, { version, seen });
  }
}

function outcomeOf(steps: ReturnType<typeof stepsTaken>) {
  const { outcome = null, documentNumber = null } = steps.findLast((step) => step.outcome !== null) ?? {};
  return { outcome, documentNumber };
}
