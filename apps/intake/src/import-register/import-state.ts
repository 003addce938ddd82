import { ImportProgressedV1 } from '@donthu/contracts';
import { Value } from '@sinclair/typebox/value';
import { lastVersionOf, type Commit } from '@donthu/eventing';

/** Where an import stands, folded from its stream. */
export interface ImportState {
  readonly unit: string;
  readonly version: number;
  readonly progress: ImportProgressedV1;
  /** Business time of the upload: the rows are always checked as of this day. */
  readonly uploadedAt: string;
  /** Business time of the last change of state. */
  readonly changedAt: string;
  readonly sealedMapping: NonNullable<Commit['sealed']>['text'];
}

export function importStream(importId: string): string {
  return `import/${importId}`;
}

/** Good rows that the commit left out, as they stood in the register already; before it nothing is left out. */
export function skippedOf({ state, repeated = 0 }: Pick<ImportProgressedV1, 'state' | 'repeated'>): number {
  return state === 'committed' ? repeated : 0;
}

export function foldImport(commits: readonly Commit[]): ImportState | undefined {
  const [first] = commits;
  const last = commits.at(-1);
  const progress = last?.events.at(-1)?.data;
  if (!first || !last || !Value.Check(ImportProgressedV1.data, progress)) return undefined;
  return {
    unit: first.unit,
    version: lastVersionOf(last),
    progress,
    uploadedAt: first.meta.at,
    changedAt: last.meta.at,
    sealedMapping: first.sealed?.text,
  };
}
