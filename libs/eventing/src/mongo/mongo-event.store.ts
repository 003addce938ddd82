import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import { commitIdOf, type Commit, type Mark, type Sealed, type StoredEvent } from '../store/commit';
import { EventStore, type AppendResult, type NumberedAppend, type PositionedCommit } from '../store/event-store';
import { CommitLog, type Attempt } from './commit-log';
import { COMMIT_INDEXES, commitOf, ensureIndexes, positionOf, timeOf } from './commit.schema';
import { GroupQueue, type Verdict } from './group-queue';
import { MarkWriter } from './mark-writer';
import { appendPlain } from './plain-append';
import { Sequencer } from './sequencer';

/** More commits than any stream holds; keeps a read from running away. */
const MAX_STREAM_COMMITS = 100_000;

/** The log of one service in MongoDB: one document per commit, group commit, no transactions over several documents. */
export class MongoEventStore extends EventStore {
  private readonly marks: MarkWriter;
  private readonly plain: GroupQueue<Attempt, AppendResult>;
  private readonly sealed: GroupQueue<{ readonly id: string; readonly turn: number }, Sealed | undefined>;
  private readonly sequencers = new Map<string, Sequencer>();
  private readonly listeners: (() => void)[] = [];
  private readonly process = randomUUID();
  private attempts = 0;

  constructor(
    connection: Connection,
    private readonly log: CommitLog = new CommitLog(connection),
  ) {
    super();
    this.marks = new MarkWriter(connection);
    this.sealed = new GroupQueue(
      (asked) => this.sealedParts(asked.map(({ id }) => id)),
      ({ turn }) => String(turn),
    );
    this.plain = new GroupQueue(
      (attempts) => appendPlain(this.log, attempts),
      ({ commit }) => commit.stream,
    );
  }

  /** Indexes first: without them nothing is unique. */
  static async open(connection: Connection): Promise<MongoEventStore> {
    await ensureIndexes(connection, COMMIT_INDEXES);
    return new MongoEventStore(connection);
  }

  /** Told after every commit of this process, so that a relay need not wait for its next look. */
  onCommitted(listener: () => void): void {
    this.listeners.push(listener);
  }

  override async append(commit: Commit, marks: readonly Mark[] = []): Promise<AppendResult> {
    return this.concluded(await this.plain.add({ commit, token: this.nextToken() }), marks);
  }

  override async appendNumbered(request: NumberedAppend, marks: readonly Mark[] = []): Promise<AppendResult> {
    const sequencer = this.sequencerOf(request.unit, request.series);
    return this.concluded(await sequencer.append(request, this.nextToken()), marks);
  }

  override async mark(marks: readonly Mark[]): Promise<void> {
    await this.marks.advance(marks);
  }

  override async marked(consumer: string, stream: string): Promise<number> {
    return this.marks.versionOf(consumer, stream);
  }

  override async readStream(stream: string, fromVersion = 1): Promise<Commit[]> {
    return (
      await this.log.find({ stream, lastVersion: { $gte: fromVersion } }, MAX_STREAM_COMMITS, { version: 1 })
    ).map(commitOf);
  }

  override async findById(id: string): Promise<Commit | undefined> {
    return (await this.log.find({ _id: id }, 1)).map(commitOf)[0];
  }

  override async sealedOf(event: Pick<StoredEvent, 'id'>): Promise<Sealed | undefined> {
    return this.sealed.add({ id: commitIdOf(event), turn: (this.attempts += 1) });
  }

  override async findByClaim(unit: string, claim: string): Promise<Commit | undefined> {
    return (await this.log.find({ unit, claims: claim }, 1)).map(commitOf)[0];
  }

  override async readSeries(unit: string, series: string, after: number, limit: number): Promise<Commit[]> {
    const filter = { unit, 'number.series': series, 'number.n': { $gt: after } };
    return (await this.log.find(filter, limit, { 'number.n': 1 })).map(commitOf);
  }

  /**
   * In order of the cluster time that the server gave each commit. A commit still in flight while the end is read may
   * take its place before it, so a scan that must be complete starts again from 0 instead of going on from its end.
   */
  override async readAll(after: number, limit: number): Promise<PositionedCommit[]> {
    const documents = await this.log.find({ position: { $gt: timeOf(after) } }, limit, { position: 1 });
    return documents.map((document) => ({ position: positionOf(document.position), commit: commitOf(document) }));
  }

  override async end(): Promise<number> {
    const [last] = await this.log.find({ position: { $gt: timeOf(0) } }, 1, { position: -1 });
    return last ? positionOf(last.position) : 0;
  }

  override lastNumber(unit: string, series: string): Promise<number> {
    return this.log.lastNumber(unit, series);
  }

  /** The commit stands or stood already: its marks follow, also when an earlier try died in between. */
  private async concluded(result: AppendResult, marks: readonly Mark[]): Promise<AppendResult> {
    if (result.outcome === 'committed') for (const listener of this.listeners) listener();
    if (result.outcome === 'committed' || result.outcome === 'duplicate') await this.marks.advance(marks);
    return result;
  }

  private async sealedParts(ids: readonly string[]): Promise<Verdict<Sealed | undefined>[]> {
    const found = await this.log.find({ _id: { $in: [...new Set(ids)] } }, ids.length);
    const byId = new Map(found.map((document) => [document._id, commitOf(document).sealed]));
    return ids.map((id) => ({ ok: true, value: byId.get(id) }));
  }

  private nextToken(): string {
    return `${this.process}:${(this.attempts += 1)}`;
  }

  private sequencerOf(unit: string, series: string): Sequencer {
    const key = `${unit}|${series}`;
    const sequencer = this.sequencers.get(key) ?? new Sequencer(this.log, unit, series);
    this.sequencers.set(key, sequencer);
    return sequencer;
  }
}
