import { randomUUID } from 'node:crypto';
import type { mongo } from 'mongoose';
import { GroupQueue, type Verdict } from '@donthu/eventing/mongo/group-queue';
import { bulkOutcome, guarded, type BulkOutcome } from '@donthu/eventing/mongo/mongo.errors';
import type { PutResult } from '../view.store';
import type { StoredView } from './view.schema';

interface Write {
  readonly document: StoredView;
  /** 0 = must not exist. */
  readonly expectedRevision: number;
}

/**
 * The documents of one view by key. What is asked for or written at the same moment goes to the server in one command:
 * a consumer works on many keys beside each other, and a round trip for each would be most of its time.
 */
export class ViewCollection {
  private readonly reads: GroupQueue<{ readonly key: string; readonly turn: number }, StoredView | undefined>;
  private readonly writes: GroupQueue<Write, PutResult>;
  private readonly process = randomUUID();
  private turn = 0;

  constructor(readonly documents: mongo.Collection<StoredView>) {
    this.reads = new GroupQueue(
      (asked) => this.readAll(asked.map(({ key }) => key)),
      ({ turn }) => String(turn),
    );
    this.writes = new GroupQueue(
      (writes) => this.writeAll(writes),
      ({ document }) => document._id,
    );
  }

  /** Sees every write that was answered before it was asked. */
  get(key: string): Promise<StoredView | undefined> {
    return this.reads.add({ key, turn: (this.turn += 1) });
  }

  /**
   * `revision_conflict` may also be the answer to a write that stands, when another one came right behind it: whoever reads
   * again finds his change in it.
   */
  put(document: Omit<StoredView, 'write'>, expectedRevision: number): Promise<PutResult> {
    const write = `${this.process}:${(this.turn += 1)}`;
    return this.writes.add({ document: { ...document, write }, expectedRevision });
  }

  private async readAll(keys: readonly string[]): Promise<Verdict<StoredView | undefined>[]> {
    const found = await guarded('read view', () => this.documents.find({ _id: { $in: [...new Set(keys)] } }).toArray());
    const byKey = new Map(found.map((document) => [document._id, document]));
    return keys.map((key) => ({ ok: true, value: byKey.get(key) }));
  }

  private async writeAll(writes: readonly Write[]): Promise<Verdict<PutResult>[]> {
    const { duplicates, failures, matched } = await guarded('write view', () => this.send(writes.map(operationOf)));
    const replaced = writes.filter(({ expectedRevision }, index) => expectedRevision > 0 && !failures.has(index));
    const standing = matched === replaced.length ? undefined : await this.standing(replaced);
    return writes.map(({ document, expectedRevision }, index) => {
      const failure = failures.get(index);
      if (failure) return { ok: false, error: failure };
      const stands = expectedRevision === 0 ? !duplicates.has(index) : (standing?.has(document.write ?? '') ?? true);
      return { ok: true, value: stands ? 'stored' : 'revision_conflict' };
    });
  }

  private async send(
    operations: mongo.AnyBulkWriteOperation<StoredView>[],
  ): Promise<BulkOutcome & { matched: number }> {
    try {
      const { matchedCount } = await this.documents.bulkWrite(operations, { ordered: false });
      return { duplicates: new Set(), failures: new Map(), matched: matchedCount };
    } catch (error) {
      const outcome = bulkOutcome(error);
      return { ...outcome, matched: (error as mongo.MongoBulkWriteError).result.matchedCount };
    }
  }

  /** A bulk tells how many documents it replaced, not which: the documents say whose write they hold. */
  private async standing(writes: readonly Write[]): Promise<ReadonlySet<string>> {
    const keys = writes.map(({ document }) => document._id);
    const found = await guarded('read view', () =>
      this.documents
        .find({ _id: { $in: keys } })
        .project<{ write?: string }>({ write: 1 })
        .toArray(),
    );
    return new Set(found.flatMap(({ write }) => write ?? []));
  }
}

function operationOf({ document, expectedRevision }: Write): mongo.AnyBulkWriteOperation<StoredView> {
  if (expectedRevision === 0) return { insertOne: { document } };
  const { _id, ...replacement } = document;
  return { replaceOne: { filter: { _id, revision: expectedRevision }, replacement } };
}
