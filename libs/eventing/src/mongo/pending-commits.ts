import type { Commit } from '../store/commit';
import { byStream, Outbox } from '../publish/outbox';
import { commitOf, type CommitCollection } from './commit.schema';
import { guarded } from './mongo.errors';

/** What a service has committed and not yet published. Reads are of the primary and settled by the majority. */
export class PendingCommits extends Outbox {
  constructor(private readonly commits: CommitCollection) {
    super();
  }

  /** That v − 1 is published a point read must say: its absence from the pending index would prove nothing. */
  override async next(limit: number, except: readonly string[] = []): Promise<Commit[]> {
    const filter = { pending: true as const, ...(except.length > 0 && { stream: { $nin: [...except] } }) };
    const found = await guarded('read pending', () =>
      this.commits
        .find(filter, { sort: { position: 1 }, limit, hint: 'pending' })
        .map(commitOf)
        .toArray(),
    );
    return this.inOrder(byStream(found));
  }

  override async published(ids: readonly string[]): Promise<void> {
    await guarded('mark published', () =>
      this.commits.updateMany({ _id: { $in: [...ids] } }, { $unset: { pending: 1 } }),
    );
  }

  override async count(bound = 10_000): Promise<number> {
    return guarded('count pending', () =>
      this.commits.countDocuments({ pending: true }, { hint: 'pending', limit: bound }),
    );
  }

  private async inOrder(streams: Commit[][]): Promise<Commit[]> {
    for (const commits of streams) commits.sort((a, b) => a.version - b.version);
    const heads = streams.flatMap(([head]) => (head && head.version > 1 ? [head] : []));
    const open = await this.streamsThatMayGoOn(heads);
    return streams.flatMap((commits) =>
      commits[0]?.version === 1 || open.has(commits[0]?.stream ?? '') ? contiguous(commits) : [],
    );
  }

  private async streamsThatMayGoOn(heads: readonly Commit[]): Promise<Set<string>> {
    if (heads.length === 0) return new Set();
    const before = await guarded('read predecessors', () =>
      this.commits
        .find({
          $or: heads.map(({ stream, version }) => ({ stream, version: { $lt: version }, lastVersion: version - 1 })),
        })
        .project<{ stream: string; pending?: boolean }>({ _id: 0, stream: 1, pending: 1 })
        .toArray(),
    );
    return new Set(before.filter(({ pending }) => pending === undefined).map(({ stream }) => stream));
  }
}

/** The first commits of a stream without a hole between them. */
function contiguous(commits: readonly Commit[]): Commit[] {
  const hole = commits.findIndex((commit, i) => {
    const before = commits[i - 1];
    return before !== undefined && commit.version !== before.version + before.events.length;
  });
  return commits.slice(0, hole === -1 ? commits.length : hole);
}
