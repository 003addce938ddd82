import { Injectable } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import { localDateOf, officerOf, type LocalDate, type StepFacts } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { CaseWorkers } from '../views/case-workers';

export interface Circumstances {
  readonly today: LocalDate;
  readonly facts: StepFacts;
}

/** What a step is judged by beside the case itself: the day, and the officers that may be named in it. */
@Injectable()
export class StepCircumstances {
  constructor(
    private readonly directory: Directory,
    private readonly workers: CaseWorkers,
    private readonly clock: Clock,
  ) {}

  async of(petitionId: string, unit: string): Promise<Circumstances> {
    const respondentOfficerId = (await this.workers.petition(petitionId))?.slices.petition.data?.respondentOfficerId;
    return {
      today: localDateOf(this.clock.now().getTime()),
      facts: {
        unit,
        officers: this.directory.accountsOf(this.directory.unitCodes()).map(officerOf),
        ...(respondentOfficerId !== undefined && { respondentOfficerId }),
      },
    };
  }
}
