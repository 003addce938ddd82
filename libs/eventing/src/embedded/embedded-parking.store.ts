import {
  ParkingStore,
  whichOf,
  type DiscardedEvent,
  type HoldReason,
  type ParkedAction,
  type ParkedKey,
} from '../consume/parking.store';
import type { StoredEvent } from '../store/commit';
import type { EmbeddedEventStore } from './embedded-event.store';

interface ParkedRow {
  readonly consumer: string;
  readonly key: string;
  readonly hold: HoldReason;
  readonly failure: string;
  readonly parked_at: string;
  readonly requested: string | null;
  readonly waiting: number;
  readonly first: string;
}

interface DiscardedRow {
  readonly consumer: string;
  readonly event_id: string;
  readonly decision: string | null;
  readonly event: string | null;
}

/** Held keys beside the log, written by the log's own queue: durable when a method resolves. */
export class EmbeddedParkingStore extends ParkingStore {
  private readonly statements;

  constructor(private readonly store: EmbeddedEventStore) {
    super();
    const prepare = (sql: string) => store.database.prepare(sql);
    this.statements = {
      hold: prepare(
        'INSERT INTO parked (consumer, key, hold, failure, parked_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET hold = excluded.hold, failure = excluded.failure',
      ),
      enqueue: prepare('INSERT OR IGNORE INTO parked_events (consumer, key, event_id, event) VALUES (?, ?, ?, ?)'),
      queue: prepare('SELECT event FROM parked_events WHERE consumer = ? AND key = ? ORDER BY place'),
      remove: prepare('DELETE FROM parked_events WHERE consumer = ? AND key = ? AND event_id = ?'),
      release: prepare(
        'DELETE FROM parked WHERE consumer = ?1 AND key = ?2 AND NOT EXISTS (SELECT 1 FROM parked_events WHERE consumer = ?1 AND key = ?2)',
      ),
      list: prepare(`
        SELECT p.*, (SELECT count(*) FROM parked_events e WHERE e.consumer = p.consumer AND e.key = p.key) AS waiting,
          (SELECT e.event FROM parked_events e WHERE e.consumer = p.consumer AND e.key = p.key ORDER BY e.place LIMIT 1) AS first
        FROM parked p WHERE ?1 = '' OR p.consumer = ?1 ORDER BY p.parked_at, p.key`),
      discard: prepare(`
        INSERT OR IGNORE INTO discarded_events (consumer, event_id, event, decision) SELECT ?1, ?2, ?4, (
          SELECT json_remove(decided, '$.action') FROM parked WHERE consumer = ?1 AND key = ?3 AND decided ->> '$.action' = 'discard')`),
      discards: prepare(
        "SELECT consumer, event_id, decision, event FROM discarded_events WHERE ?1 = '' OR consumer = ?1 ORDER BY consumer, event_id",
      ),
      discarded: prepare('SELECT event_id FROM discarded_events WHERE consumer = ?'),
      request: prepare('UPDATE parked SET requested = ?, decided = ? WHERE consumer = ? AND key = ?'),
      clearRequest: prepare('UPDATE parked SET requested = NULL WHERE consumer = ? AND key = ?'),
    };
  }

  override async hold(consumer: string, event: StoredEvent, hold: HoldReason, failure: string): Promise<void> {
    await this.store.writes.enqueue(() => {
      this.statements.hold.run(consumer, event.key, hold, failure, new Date().toISOString());
      this.statements.enqueue.run(consumer, event.key, event.id, JSON.stringify(event));
    });
  }

  override async enqueue(consumer: string, event: StoredEvent): Promise<void> {
    await this.store.writes.enqueue(() =>
      this.statements.enqueue.run(consumer, event.key, event.id, JSON.stringify(event)),
    );
  }

  override async queue(consumer: string, key: string): Promise<StoredEvent[]> {
    return (this.statements.queue.all(consumer, key) as { event: string }[]).map(
      (row) => JSON.parse(row.event) as StoredEvent,
    );
  }

  override async remove(consumer: string, key: string, eventId: string): Promise<void> {
    await this.store.writes.enqueue(() => {
      this.statements.remove.run(consumer, key, eventId);
      this.statements.release.run(consumer, key);
    });
  }

  override async list(consumer = ''): Promise<ParkedKey[]> {
    return (this.statements.list.all(consumer) as ParkedRow[]).filter((row) => row.waiting > 0).map(parkedKeyOf);
  }

  override async request(
    consumer: string,
    key: string,
    action: { action: ParkedAction; reason: string; by: string },
  ): Promise<boolean> {
    const [requested, decided] = [action, { ...action, at: new Date().toISOString() }].map((part) =>
      JSON.stringify(part),
    );
    return this.store.writes.enqueue(
      () => Number(this.statements.request.run(requested, decided, consumer, key).changes) > 0,
    );
  }

  override async discard(consumer: string, event: StoredEvent): Promise<void> {
    await this.store.writes.enqueue(() => {
      this.statements.discard.run(consumer, event.id, event.key, JSON.stringify(whichOf(event)));
      this.statements.remove.run(consumer, event.key, event.id);
      this.statements.release.run(consumer, event.key);
    });
  }

  override async discarded(consumer: string): Promise<string[]> {
    return (this.statements.discarded.all(consumer) as { event_id: string }[]).map((row) => row.event_id);
  }

  override async discards(consumer = ''): Promise<DiscardedEvent[]> {
    const rows = this.statements.discards.all(consumer) as DiscardedRow[];
    return rows.map((row) => ({
      consumer: row.consumer,
      eventId: row.event_id,
      ...(row.event !== null && { event: JSON.parse(row.event) as NonNullable<DiscardedEvent['event']> }),
      ...(row.decision !== null && { decision: JSON.parse(row.decision) as NonNullable<DiscardedEvent['decision']> }),
    }));
  }

  override async clearRequest(consumer: string, key: string): Promise<void> {
    await this.store.writes.enqueue(() => this.statements.clearRequest.run(consumer, key));
  }
}

function parkedKeyOf(row: ParkedRow): ParkedKey {
  const { type, stream, version } = JSON.parse(row.first) as StoredEvent;
  return {
    consumer: row.consumer,
    key: row.key,
    hold: row.hold,
    failure: row.failure,
    parkedAt: row.parked_at,
    waiting: row.waiting,
    first: { type, stream, version },
    ...(row.requested !== null && { requested: JSON.parse(row.requested) as NonNullable<ParkedKey['requested']> }),
  };
}
