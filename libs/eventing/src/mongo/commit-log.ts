import type { Connection } from 'mongoose';
import type { Commit } from '../store/commit';
import { commitOf, databaseOf, documentOf, type CommitCollection, type CommitDocument } from './commit.schema';
import { bulkOutcome, guarded, type BulkOutcome } from './mongo.errors';

/** Everything was written. */
const ALL_WRITTEN: BulkOutcome = { duplicates: new Set(), failures: new Map() };

/** One call of `append`: its token tells an own lost acknowledgement from somebody's earlier commit. */
export interface Attempt {
  readonly token: string;
  readonly commit: Commit;
}

/** Why a commit was refused by a unique index; `unexplained` while the other write is not settled yet. */
export type Refusal =
  | { readonly reason: 'id'; readonly commit: Commit; readonly own: boolean }
  | { readonly reason: 'version' | 'claim' | 'number' | 'unexplained' };

/** The collection `commits`: bulks in, conclusions out. Reads are of the primary and settled by the majority. */
export class CommitLog {
  readonly commits: CommitCollection;

  constructor(connection: Connection) {
    this.commits = databaseOf(connection).collection<CommitDocument>('commits');
  }

  /** One bulk insert. Ordered: nothing behind a refused commit is written. */
  async insert(attempts: readonly Attempt[], options: { readonly ordered: boolean }): Promise<BulkOutcome> {
    if (attempts.length === 0) return ALL_WRITTEN;
    return guarded('append', async () => {
      try {
        await this.send(
          attempts.map(({ commit, token }) => documentOf(commit, token)),
          options,
        );
        return ALL_WRITTEN;
      } catch (error) {
        return bulkOutcome(error);
      }
    });
  }

  /** Tokens of the attempts whose stream does not end right before them. A stream's first commit always fits. */
  async misplaced(attempts: readonly Attempt[]): Promise<ReadonlySet<string>> {
    const later = attempts.filter(({ commit }) => commit.version > 1);
    if (later.length === 0) return new Set();
    const ends = await guarded('read stream heads', () =>
      this.commits
        .find({
          $or: later.map(({ commit: { unit, stream, version } }) => ({
            unit,
            stream,
            version: { $lt: version },
            lastVersion: version - 1,
          })),
        })
        .project<{ stream: string; lastVersion: number }>({ _id: 0, stream: 1, lastVersion: 1 })
        .toArray(),
    );
    const known = new Set(ends.map(({ stream, lastVersion }) => `${lastVersion} ${stream}`));
    return new Set(
      later.filter(({ commit }) => !known.has(`${commit.version - 1} ${commit.stream}`)).map(({ token }) => token),
    );
  }

  /** Bulk errors carry no key pattern and name the first conflict only: the id is looked up first, then the rest. */
  async explain({ commit, token }: Attempt): Promise<Refusal> {
    const { unit, stream, version, claims = [], number } = commit;
    const [byId] = await this.find({ _id: commit.id }, 1);
    if (byId) return { reason: 'id', commit: commitOf(byId), own: byId.attempt === token };
    if (await this.exists({ unit, stream, version })) return { reason: 'version' };
    if (claims.length > 0 && (await this.exists({ unit, claims: { $in: [...claims] } }))) return { reason: 'claim' };
    if (number && (await this.exists({ unit, 'number.series': number.series, 'number.n': number.n })))
      return { reason: 'number' };
    return { reason: 'unexplained' };
  }

  async lastNumber(unit: string, series: string): Promise<number> {
    const [last] = await guarded('read last number', () =>
      this.commits
        .find({ unit, 'number.series': series, 'number.n': { $gt: 0 } })
        .sort({ 'number.n': -1 })
        .limit(1)
        .toArray(),
    );
    return last?.number?.n ?? 0;
  }

  /** Settled commits that match, at most `limit`, in the order given. */
  async find(
    filter: Parameters<CommitCollection['find']>[0],
    limit: number,
    sort: Readonly<Record<string, 1 | -1>> = {},
  ): Promise<CommitDocument[]> {
    return guarded('read', () => this.commits.find(filter, { limit, sort: { ...sort } }).toArray());
  }

  /** The one call that writes commits; a test loses its acknowledgement here. */
  protected async send(documents: readonly CommitDocument[], options: { readonly ordered: boolean }): Promise<void> {
    await this.commits.insertMany([...documents], { ordered: options.ordered });
  }

  private async exists(filter: Parameters<CommitCollection['find']>[0]): Promise<boolean> {
    return (await this.find(filter, 1)).length > 0;
  }
}
