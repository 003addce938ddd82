import { mongo, type Connection } from 'mongoose';
import {
  ParkingStore,
  whichOf,
  type DiscardedEvent,
  type HoldReason,
  type ParkedAction,
  type ParkedKey,
} from '../consume/parking.store';
import type { StoredEvent } from '../store/commit';
import { databaseOf, ensureIndexes, type IndexSpec } from './commit.schema';
import { guarded, isDuplicateKey } from './mongo.errors';

interface KeyDocument {
  readonly _id: string;
  readonly consumer: string;
  readonly key: string;
  readonly hold: HoldReason;
  readonly failure: string;
  readonly parkedAt: string;
  readonly requested?: NonNullable<ParkedKey['requested']>;
  /** What was asked last; stays when the request is cleared. */
  readonly decided?: NonNullable<ParkedKey['requested']> & { readonly at: string };
}

interface QueuedDocument {
  readonly _id: string;
  readonly consumer: string;
  readonly key: string;
  /** Order of arrival: cluster time given by the server at the insert. */
  readonly place: mongo.Timestamp;
  readonly event: StoredEvent;
}

interface DiscardedDocument extends DiscardedEvent {
  readonly _id: string;
}

export const PARKING_INDEXES: readonly IndexSpec[] = [
  { collection: 'parked_events', name: 'queue', key: { consumer: 1, key: 1, place: 1 } },
  { collection: 'parked', name: 'consumer', key: { consumer: 1, parkedAt: 1 } },
  { collection: 'discarded_events', name: 'consumer', key: { consumer: 1 } },
];

/**
 * Held keys of a service's consumers. A key is held exactly while its queue is not empty; what is known about it lies in a
 * document of its own, written first, so that no crash in between leaves events nobody hears of.
 */
export class MongoParkingStore extends ParkingStore {
  private readonly keys: mongo.Collection<KeyDocument>;
  private readonly events: mongo.Collection<QueuedDocument>;
  private readonly discardedEvents: mongo.Collection<DiscardedDocument>;

  constructor(connection: Connection) {
    super();
    const database = databaseOf(connection);
    this.keys = database.collection<KeyDocument>('parked');
    this.events = database.collection<QueuedDocument>('parked_events');
    this.discardedEvents = database.collection<DiscardedDocument>('discarded_events');
  }

  static async open(connection: Connection): Promise<MongoParkingStore> {
    await ensureIndexes(connection, PARKING_INDEXES);
    return new MongoParkingStore(connection);
  }

  override async hold(consumer: string, event: StoredEvent, hold: HoldReason, failure: string): Promise<void> {
    const { key } = event;
    const parkedAt = new Date().toISOString();
    await guarded('hold', async () => {
      const update = { $set: { hold, failure }, $setOnInsert: { consumer, key, parkedAt } };
      await onceMoreOnDuplicate(() => this.keys.updateOne({ _id: idOf(consumer, key) }, update, { upsert: true }));
      await this.insertOnce(consumer, event);
    });
  }

  override async enqueue(consumer: string, event: StoredEvent): Promise<void> {
    await guarded('enqueue', () => this.insertOnce(consumer, event));
  }

  override async queue(consumer: string, key: string): Promise<StoredEvent[]> {
    const queued = await guarded('read queue', () =>
      this.events.find({ consumer, key }, { sort: { place: 1 } }).toArray(),
    );
    return queued.map(({ event }) => event);
  }

  override async remove(consumer: string, key: string, eventId: string): Promise<void> {
    await guarded('remove', async () => {
      await this.events.deleteOne({ _id: idOf(consumer, eventId) });
      if (!(await this.events.findOne({ consumer, key }))) await this.keys.deleteOne({ _id: idOf(consumer, key) });
    });
  }

  override async list(consumer?: string): Promise<ParkedKey[]> {
    return guarded('list held keys', async () => {
      const known = await this.keys
        .find(consumer === undefined ? {} : { consumer }, { sort: { parkedAt: 1, key: 1 } })
        .toArray();
      const listed = await Promise.all(known.map((document) => this.describe(document)));
      return listed.filter((held) => held !== undefined);
    });
  }

  override async request(
    consumer: string,
    key: string,
    requested: { action: ParkedAction; reason: string; by: string },
  ): Promise<boolean> {
    const decided = { ...requested, at: new Date().toISOString() };
    const { matchedCount } = await guarded('request', () =>
      this.keys.updateOne({ _id: idOf(consumer, key) }, { $set: { requested, decided } }),
    );
    return matchedCount > 0;
  }

  override async clearRequest(consumer: string, key: string): Promise<void> {
    await guarded('clear request', () =>
      this.keys.updateOne({ _id: idOf(consumer, key) }, { $unset: { requested: 1 } }),
    );
  }

  /** Remembered first: a crash in between leaves an event that is queued and already known as discarded. */
  override async discard(consumer: string, event: StoredEvent): Promise<void> {
    const _id = idOf(consumer, event.id);
    await guarded('discard', async () => {
      const held = await this.keys.findOne({ _id: idOf(consumer, event.key) });
      const $setOnInsert = { consumer, eventId: event.id, event: whichOf(event), ...decisionOf(held?.decided) };
      await onceMoreOnDuplicate(() => this.discardedEvents.updateOne({ _id }, { $setOnInsert }, { upsert: true }));
    });
    await this.remove(consumer, event.key, event.id);
  }

  override async discarded(consumer: string): Promise<string[]> {
    const found = await guarded('read discarded', () => this.discardedEvents.find({ consumer }).toArray());
    return found.map(({ eventId }) => eventId);
  }

  override async discards(consumer?: string): Promise<DiscardedEvent[]> {
    const filter = consumer === undefined ? {} : { consumer };
    const options = { sort: { consumer: 1, eventId: 1 }, projection: { _id: 0 } } as const;
    return guarded('read discards', () => this.discardedEvents.find<DiscardedEvent>(filter, options).toArray());
  }

  private async insertOnce(consumer: string, event: StoredEvent): Promise<void> {
    const place = new mongo.Timestamp({ t: 0, i: 0 });
    try {
      await this.events.insertOne({ _id: idOf(consumer, event.id), consumer, key: event.key, place, event });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  private async describe({ _id, decided, ...known }: KeyDocument): Promise<ParkedKey | undefined> {
    const { consumer, key } = known;
    const [first] = await this.events.find({ consumer, key }, { sort: { place: 1 }, limit: 1 }).toArray();
    if (!first) return undefined;
    const waiting = await this.events.countDocuments({ consumer, key });
    const { type, stream, version } = first.event;
    return { ...known, waiting, first: { type, stream, version } };
  }
}

function decisionOf(decided: KeyDocument['decided']): Pick<DiscardedEvent, 'decision'> {
  if (decided?.action !== 'discard') return {};
  const { by, reason, at } = decided;
  return { decision: { by, reason, at } };
}

/** Two upserts of one new document: the loser finds it there the second time. */
async function onceMoreOnDuplicate(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await write();
  }
}

function idOf(consumer: string, name: string): string {
  return `${consumer}|${name}`;
}
