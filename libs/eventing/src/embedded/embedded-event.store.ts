import { EventStore, type AppendResult, type NumberedAppend, type PositionedCommit } from '../store/event-store';
import { commitIdOf, lastVersionOf, type Commit, type Mark, type Sealed, type StoredEvent } from '../store/commit';
import { createLogTables } from './log-schema';
import { CommitTail } from './commit-tail';
import type { SqliteDatabase } from './database';
import { WriteQueue } from './write-queue';

interface Row {
  readonly position: number;
  readonly body: string;
  readonly sealed: string | null;
}

/** The log of one office in SQLite: one file, one writer, group commit, `synchronous=FULL`. */
export class EmbeddedEventStore extends EventStore {
  readonly writes: WriteQueue;
  /** What consumers read: this store's commits in order of position. */
  readonly tail: CommitTail;
  private readonly statements;

  constructor(readonly database: SqliteDatabase) {
    super();
    createLogTables(database);
    this.writes = new WriteQueue(database);
    this.statements = prepareAll(database);
    this.tail = new CommitTail(
      (after, limit) => rowsOf(this.statements.publicAfter, after, limit),
      this.lastPosition(),
    );
  }

  override async append(commit: Commit, marks: readonly Mark[] = []): Promise<AppendResult> {
    return this.announced(this.writes.enqueue(() => this.write(commit, marks)));
  }

  override async appendNumbered(request: NumberedAppend, marks: readonly Mark[] = []): Promise<AppendResult> {
    return this.announced(
      this.writes.enqueue(() => {
        const earlier = this.commitWhere(this.statements.byId, request.id);
        if (earlier) return { result: { outcome: 'duplicate' as const, commit: earlier }, position: 0 };
        return this.writeNew(request.build(this.numberOf(request.unit, request.series) + 1), marks);
      }),
    );
  }

  override async mark(marks: readonly Mark[]): Promise<void> {
    await this.writes.enqueue(() => this.writeMarks(marks));
  }

  override async marked(consumer: string, stream: string): Promise<number> {
    const row = this.statements.mark.get(consumer, stream) as { version: number } | undefined;
    return row?.version ?? 0;
  }

  override async readStream(stream: string, fromVersion = 1): Promise<Commit[]> {
    return (this.statements.stream.all(stream, fromVersion) as Row[]).map(commitOf);
  }

  override async findById(id: string): Promise<Commit | undefined> {
    return this.commitWhere(this.statements.byId, id);
  }

  override async findByClaim(unit: string, claim: string): Promise<Commit | undefined> {
    const row = this.statements.claim.get(unit, claim) as { id: string } | undefined;
    return row && this.commitWhere(this.statements.byId, row.id);
  }

  override async readSeries(unit: string, series: string, after: number, limit: number): Promise<Commit[]> {
    return (this.statements.series.all(unit, series, after, limit) as Row[]).map(commitOf);
  }

  override async readAll(after: number, limit: number): Promise<PositionedCommit[]> {
    return rowsOf(this.statements.after, after, limit);
  }

  override async end(): Promise<number> {
    return this.lastPosition();
  }

  override async lastNumber(unit: string, series: string): Promise<number> {
    return this.numberOf(unit, series);
  }

  override async sealedOf(event: Pick<StoredEvent, 'id'>): Promise<Sealed | undefined> {
    const row = this.statements.sealed.get(commitIdOf(event)) as { sealed: string | null } | undefined;
    return row?.sealed ? (JSON.parse(row.sealed) as Sealed) : undefined;
  }

  /** A small fact of the installation kept beside the log, such as where a manual clock stands. */
  fact(name: string): string | undefined {
    return (this.statements.fact.get(name) as { value: string } | undefined)?.value;
  }

  async keepFact(name: string, value: string): Promise<void> {
    await this.writes.enqueue(() => this.statements.keepFact.run(name, value));
  }

  /** Position of the commit that holds `stream@version`; undefined when it is not (yet) in this log. */
  positionOf(stream: string, version: number): number | undefined {
    const row = this.statements.positionOf.get(stream, version) as { position: number } | undefined;
    return row?.position;
  }

  lastPosition(): number {
    const row = this.statements.lastPosition.get() as { position: number | null } | undefined;
    return row?.position ?? 0;
  }

  private numberOf(unit: string, series: string): number {
    return (this.statements.lastNumber.get(unit, series) as { n: number } | undefined)?.n ?? 0;
  }

  private async announced(writing: Promise<{ result: AppendResult; position: number }>): Promise<AppendResult> {
    const { result, position } = await writing;
    if (result.outcome === 'committed') this.tail.push({ position, commit: result.commit });
    return result;
  }

  /** Runs inside the queue's transaction. Conflicts are looked for first: id, then version, then claims. */
  private write(commit: Commit, marks: readonly Mark[]): { result: AppendResult; position: number } {
    const earlier = this.commitWhere(this.statements.byId, commit.id);
    if (earlier) return { result: { outcome: 'duplicate', commit: earlier }, position: 0 };
    return this.writeNew(commit, marks);
  }

  private writeNew(commit: Commit, marks: readonly Mark[]): { result: AppendResult; position: number } {
    const last = this.statements.lastVersion.get(commit.stream) as { last_version: number } | undefined;
    if (commit.version !== (last?.last_version ?? 0) + 1)
      return { result: { outcome: 'version_conflict' }, position: 0 };
    for (const claim of commit.claims ?? []) {
      if (this.statements.claim.get(commit.unit, claim)) return { result: { outcome: 'claim_conflict' }, position: 0 };
    }
    const position = this.insert(commit);
    for (const claim of commit.claims ?? []) this.statements.insertClaim.run(commit.unit, claim, commit.id);
    this.writeMarks(marks);
    return { result: { outcome: 'committed', commit }, position };
  }

  private insert(commit: Commit): number {
    const { sealed, ...body } = commit;
    const { lastInsertRowid } = this.statements.insert.run(
      commit.id,
      commit.unit,
      commit.stream,
      commit.version,
      lastVersionOf(commit),
      commit.number?.series ?? null,
      commit.number?.n ?? null,
      JSON.stringify(body),
      sealed ? JSON.stringify(sealed) : null,
    );
    return Number(lastInsertRowid);
  }

  private writeMarks(marks: readonly Mark[]): void {
    for (const mark of marks) this.statements.advanceMark.run(mark.consumer, mark.stream, mark.version);
  }

  private commitWhere(statement: { get(...values: unknown[]): unknown }, value: string): Commit | undefined {
    const row = statement.get(value) as Row | undefined;
    return row && commitOf(row);
  }
}

function rowsOf(statement: { all(...values: unknown[]): unknown }, after: number, limit: number): PositionedCommit[] {
  return (statement.all(after, limit) as Row[]).map((row) => ({ position: row.position, commit: commitOf(row) }));
}

function commitOf(row: Row): Commit {
  const body = JSON.parse(row.body) as Commit;
  return row.sealed ? { ...body, sealed: JSON.parse(row.sealed) as Sealed } : body;
}

function prepareAll(database: SqliteDatabase) {
  const columns = 'position, body, sealed';
  return {
    insert: database.prepare(
      'INSERT INTO commits (id, unit, stream, version, last_version, series, n, body, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    insertClaim: database.prepare('INSERT INTO claims (unit, claim, id) VALUES (?, ?, ?)'),
    advanceMark: database.prepare(
      'INSERT INTO marks (consumer, stream, version) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET version = max(version, excluded.version)',
    ),
    mark: database.prepare('SELECT version FROM marks WHERE consumer = ? AND stream = ?'),
    byId: database.prepare(`SELECT ${columns} FROM commits WHERE id = ?`),
    lastVersion: database.prepare('SELECT last_version FROM commits WHERE stream = ? ORDER BY version DESC LIMIT 1'),
    claim: database.prepare('SELECT id FROM claims WHERE unit = ? AND claim = ?'),
    lastNumber: database.prepare('SELECT n FROM commits WHERE unit = ? AND series = ? ORDER BY n DESC LIMIT 1'),
    stream: database.prepare(`SELECT ${columns} FROM commits WHERE stream = ? AND last_version >= ? ORDER BY version`),
    series: database.prepare(
      `SELECT ${columns} FROM commits WHERE unit = ? AND series = ? AND n > ? ORDER BY n LIMIT ?`,
    ),
    after: database.prepare(`SELECT ${columns} FROM commits WHERE position > ? ORDER BY position LIMIT ?`),
    publicAfter: database.prepare(
      'SELECT position, body, NULL AS sealed FROM commits WHERE position > ? ORDER BY position LIMIT ?',
    ),
    sealed: database.prepare('SELECT sealed FROM commits WHERE id = ?'),
    positionOf: database.prepare(
      'SELECT position FROM commits WHERE stream = ? AND last_version >= ? ORDER BY version LIMIT 1',
    ),
    fact: database.prepare('SELECT value FROM facts WHERE name = ?'),
    keepFact: database.prepare(
      'INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    ),
    lastPosition: database.prepare('SELECT max(position) AS position FROM commits'),
  };
}
