import { Injectable } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import { localDateOf, type LocalDate, type StepDefinition, type StepFacts, type StepValues } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { officersWithSuperiors } from '@donthu/platform';
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

  async of(petitionId: string, unit: string, officers: readonly string[]): Promise<Circumstances> {
    const respondentOfficerId = (await this.workers.petition(petitionId))?.slices.petition.data?.respondentOfficerId;
    return {
      today: localDateOf(this.clock.now().getTime()),
      facts: {
        unit,
        officers: officersWithSuperiors(this.directory, officers),
        ...(respondentOfficerId !== undefined && { respondentOfficerId }),
      },
    };
  }
}

/** The accounts that a step names. */
export function officersNamedIn({ fields }: StepDefinition, values: StepValues): string[] {
  const named = fields.filter(({ type }) => type === 'officer' || type === 'officers');
  return named.flatMap(({ name }) => [values[name] ?? []].flat().map(String));
}
