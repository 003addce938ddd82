import { Injectable } from '@nestjs/common';
import { foldCase, type CaseState } from '@donthu/domain';
import { EventStore, lastVersionOf, type Commit } from '@donthu/eventing';
import { problem, SeenGate } from '@donthu/http';

export interface LoadedCase {
  readonly state: CaseState;
  readonly commits: readonly Commit[];
  readonly unit: string;
  readonly version: number;
}

export function caseStream(petitionId: string): string {
  return `case/${petitionId}`;
}

export function caseOf(commits: readonly Commit[]): CaseState | undefined {
  return foldCase(commits.flatMap((commit) => commit.events));
}

/** Cases from their own streams: what was committed is in the answer. */
@Injectable()
export class CaseStreams {
  constructor(
    private readonly store: EventStore,
    private readonly seen: SeenGate,
  ) {}

  /** Throws 404 for a petition without a case. */
  async load(petitionId: string): Promise<LoadedCase> {
    const commits = await this.opened(petitionId);
    const [state, last] = [caseOf(commits), commits.at(-1)];
    if (!state || !last) throw problem('NOT_FOUND');
    return { state, commits, unit: last.unit, version: lastVersionOf(last) };
  }

  /** A case is opened by the acceptance's event: one that is not there yet gets a moment to be. */
  private async opened(petitionId: string): Promise<readonly Commit[]> {
    const commits = await this.store.readStream(caseStream(petitionId));
    if (commits.length > 0) return commits;
    await this.seen.settle();
    return this.store.readStream(caseStream(petitionId));
  }
}
