import type { Commit } from '../store/commit';
import { commitOf, type CommitCollection } from '../mongo/commit.schema';
import { guarded } from '../mongo/mongo.errors';

/** What a service has committed and not yet published. Reads are of the primary and settled by the majority. */
export class PendingCommits {
  constructor(private readonly commits: CommitCollection) {}

  /**
   * Commits that may be published now, every stream in order: v only after a point read found that v − 1 is published
   * (its absence from the pending index would prove nothing), or right behind v − 1 in the same answer.
   */
  async next(limit: number, except: readonly string[] = []): Promise<Commit[]> {
    const filter = { pending: true as const, ...(except.length > 0 && { stream: { $nin: [...except] } }) };
    const found = await guarded('read pending', () =>
      this.commits.find(filter, { sort: { position: 1 }, limit, hint: 'pending' }).map(commitOf).toArray(),
    );
    return this.inOrder(byStream(found));
  }

  async published(ids: readonly string[]): Promise<void> {
    await guarded('mark published', () => this.commits.updateMany({ _id: { $in: [...ids] } }, { $unset: { pending: 1 } }));
  }

  /** The oldest wait, counted up to a bound: a figure for health, not for decisions. */
  async count(bound = 10_000): Promise<number> {
    return guarded('count pending', () => this.commits.countDocuments({ pending: true }, { hint: 'pending', limit: bound }));
  }

  private async inOrder(streams: Commit[][]): Promise<Commit[]> {
    for (const commits of streams) commits.sort((a, b) => a.version - b.version);
    const heads = streams.flatMap(([head]) => (head && head.version > 1 ? [head] : []));
    const open = await this.streamsThatMayGoOn(heads);
    return streams.flatMap((commits) => (commits[0]?.version === 1 || open.has(commits[0]?.stream ?? '') ? contiguous(commits) : []));
  }

  private async streamsThatMayGoOn(heads: readonly Commit[]): Promise<Set<string>> {
    if (heads.length === 0) return new Set();
    const before = await guarded('read predecessors', () =>
      this.commits
        .find({ $or: heads.map(({ stream, version }) => ({ stream, version: { $lt: version }, lastVersion: version - 1 })) })
        .project<{ stream: string; pending?: boolean }>({ _id: 0, stream: 1, pending: 1 })
        .toArray(),
    );
    return new Set(before.filter(({ pending }) => pending === undefined).map(({ stream }) => stream));
  }
}

export function byStream(commits: readonly Commit[]): Commit[][] {
  const streams = new Map<string, Commit[]>();
  for (const commit of commits) {
    const known = streams.get(commit.stream);
    if (known) known.push(commit);
    else streams.set(commit.stream, [commit]);
  }
  return [...streams.values()];
}

/** The first commits of a stream without a hole between them. */
function contiguous(commits: readonly Commit[]): Commit[] {
  const hole = commits.findIndex((commit, i) => {
    const before = commits[i - 1];
    return before !== undefined && commit.version !== before.version + before.events.length;
  });
  return commits.slice(0, hole === -1 ? commits.length : hole);
}
