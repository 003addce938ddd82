import type { Commit } from '../store/commit';

/** Commits of one service that are not published yet. The commit is its own outbox; this is how a relay sees it. */
export abstract class Outbox {
  /**
   * Commits that may be published now, every stream in order: version v only when v − 1 is known to be published, or
   * right behind v − 1 in the same answer. At most `limit`, none of the streams in `except`.
   */
  abstract next(limit: number, except?: readonly string[]): Promise<Commit[]>;

  /** The broker has every event of these commits. Durable when it resolves; until then they come again. */
  abstract published(ids: readonly string[]): Promise<void>;

  /** How many wait, counted up to `bound`. */
  abstract count(bound?: number): Promise<number>;
}

/** Commits by stream, the order within each kept. */
export function byStream(commits: readonly Commit[]): Commit[][] {
  const streams = new Map<string, Commit[]>();
  for (const commit of commits) {
    const known = streams.get(commit.stream);
    if (known) known.push(commit);
    else streams.set(commit.stream, [commit]);
  }
  return [...streams.values()];
}
