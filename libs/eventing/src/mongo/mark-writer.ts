import { mongo, type Connection } from 'mongoose';
import type { Mark } from '../store/commit';
import { InfrastructureError } from '../store/event-store';
import { databaseOf } from './commit.schema';
import { GroupQueue, type Verdict } from './group-queue';
import { guarded, isDuplicateKey } from './mongo.errors';
import { RetryBudget } from './retry';

interface MarkDocument {
  readonly _id: string;
  readonly version: number;
}

/** How far each reaction has decided, in the collection `marks`. Marks that arrive together are written together. */
export class MarkWriter {
  private readonly marks: mongo.Collection<MarkDocument>;
  private readonly queue = new GroupQueue<readonly Mark[], void>(
    (groups) => this.write(groups),
    () => String(this.turn++),
  );
  private readonly reads = new GroupQueue<{ readonly id: string; readonly turn: number }, number>(
    (asked) => this.read(asked.map(({ id }) => id)),
    ({ turn }) => String(turn),
  );
  private turn = 0;

  constructor(connection: Connection) {
    this.marks = databaseOf(connection).collection<MarkDocument>('marks');
  }

  /** Durable when it resolves; never moves a mark back. */
  async advance(marks: readonly Mark[]): Promise<void> {
    if (marks.length > 0) await this.queue.add(marks);
  }

  async versionOf(consumer: string, stream: string): Promise<number> {
    return this.reads.add({ id: idOf({ consumer, stream }), turn: (this.turn += 1) });
  }

  private async read(ids: readonly string[]): Promise<Verdict<number>[]> {
    const found = await guarded('read marks', () => this.marks.find({ _id: { $in: [...new Set(ids)] } }).toArray());
    const versions = new Map(found.map(({ _id, version }) => [_id, version]));
    return ids.map((id) => ({ ok: true, value: versions.get(id) ?? 0 }));
  }

  private async write(groups: readonly (readonly Mark[])[]): Promise<Verdict<void>[]> {
    const highest = new Map<string, number>();
    for (const mark of groups.flat()) highest.set(idOf(mark), Math.max(mark.version, highest.get(idOf(mark)) ?? 0));
    const operations = [...highest].map(([_id, version]) => ({
      updateOne: { filter: { _id }, update: { $max: { version } }, upsert: true },
    }));
    const budget = new RetryBudget();
    for (;;) {
      try {
        await guarded('advance marks', () => this.marks.bulkWrite(operations, { ordered: false }));
        return groups.map(() => ({ ok: true, value: undefined }));
      } catch (error) {
        // Two upserts of the same new mark: one meets the other's document and is right the second time.
        if (!(error instanceof InfrastructureError) && !isDuplicateKey(error)) throw error;
        await budget.next(error);
      }
    }
  }
}

function idOf({ consumer, stream }: { readonly consumer: string; readonly stream: string }): string {
  return `${consumer}|${stream}`;
}
