import type { Owner } from '@donthu/contracts';
import { ownerOfStreamType, topicOf } from '@donthu/contracts';
import type { Message } from 'kafkajs';
import { byStream, type Outbox } from '../publish/outbox';
import { streamTypeOf, type Commit } from '../store/commit';
import type { GuardedProducer } from './guarded-producer';
import { recordsOf } from './cloud-event';
import type { TopicNames } from './topics';
import { WakeUp } from './wake-up';

export interface RelayLease {
  hold(): Promise<boolean>;
  release(): Promise<void>;
}

export interface RelaySettings {
  readonly nameOf?: TopicNames;
  readonly ownerOf?: (streamType: string) => Owner | undefined;
  /** Told of what went wrong; the relay itself goes on. */
  readonly onFailure?: (error: unknown) => void;
  /** Wraps the sending of some commits, as in spans; passes on what it throws. */
  readonly around?: (commits: readonly Commit[], send: () => Promise<void>) => Promise<void>;
}

export interface RelayHealth {
  readonly state: 'running' | 'standing_by' | 'backing_off' | 'stopped';
  /** Streams whose next commit the broker refuses for good; they are tried again, everything else flows. */
  readonly stuckStreams: readonly string[];
  readonly lastSeenAtMs: number;
}

const COMMITS_PER_ROUND = 500;
/** A partition's records of one request make one batch, which brokers limit to 1 MB by default. */
const BYTES_PER_REQUEST = 512 * 1024;
const POLL_MS = 500;
const RENEW_LEASE_AFTER_MS = 1_500;
const RETRY_STUCK_AFTER_MS = 30_000;
const MAX_BACKOFF_MS = 5_000;
const REFUSED_FOR_GOOD = new Set(['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE', 'INVALID_RECORD', 'CORRUPT_MESSAGE']);

/**
 * Brings a service's commits to its topic: at least once, in order per stream. A commit stays pending until the broker
 * has acknowledged every event of it, so whatever dies in between is done again. The lease only saves double work.
 */
export class Relay {
  private state: RelayHealth['state'] = 'standing_by';
  private readonly stuck = new Map<string, number>();
  private readonly wakeUp = new WakeUp();
  private lastSeenAtMs = Date.now();
  private leaseAskedAtMs = 0;
  private stopping = false;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly producer: GuardedProducer,
    private readonly lease: RelayLease,
    private readonly settings: RelaySettings = {},
  ) {}

  start(): void {
    this.loop ??= this.run();
  }

  /** Something was committed in this process. */
  wake(): void {
    this.wakeUp.now();
  }

  health(): RelayHealth {
    return { state: this.state, stuckStreams: [...this.stuck.keys()], lastSeenAtMs: this.lastSeenAtMs };
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wakeUp.now();
    await this.loop;
    await this.lease.release().catch(() => undefined); // it runs out by itself
    await this.producer.close();
    this.state = 'stopped';
  }

  /** One round; how many commits were published. Harmless when others do the same at the same time. */
  async publishPending(): Promise<number> {
    const now = Date.now();
    for (const [stream, until] of this.stuck) if (until <= now) this.stuck.delete(stream);
    const commits = await this.outbox.next(COMMITS_PER_ROUND, [...this.stuck.keys()]);
    let published = 0;
    for (const group of requestsOf(commits))
      published += await this.publish(group.filter(({ stream }) => !this.stuck.has(stream)));
    return published;
  }

  private async run(): Promise<void> {
    let backoffMs = 0;
    while (!this.stopping) {
      try {
        const published = (await this.holdsLease()) ? await this.publishPending() : 0;
        this.lastSeenAtMs = Date.now();
        backoffMs = 0;
        if (published === 0) await this.wakeUp.within(POLL_MS);
      } catch (error) {
        this.settings.onFailure?.(error);
        this.state = 'backing_off';
        this.leaseAskedAtMs = 0;
        backoffMs = Math.min(Math.max(backoffMs * 2, 100), MAX_BACKOFF_MS);
        await this.wakeUp.within(backoffMs);
      }
    }
  }

  private async holdsLease(): Promise<boolean> {
    if (this.state === 'running' && Date.now() - this.leaseAskedAtMs < RENEW_LEASE_AFTER_MS) return true;
    const askedAtMs = Date.now();
    const held = await this.lease.hold();
    this.leaseAskedAtMs = askedAtMs;
    this.state = held ? 'running' : 'standing_by';
    return held;
  }

  private async publish(commits: readonly Commit[]): Promise<number> {
    if (commits.length === 0) return 0;
    const send = () => this.producer.send(this.topicMessagesOf(commits));
    try {
      await (this.settings.around?.(commits, send) ?? send());
    } catch (error) {
      if (!isRefusedForGood(error)) throw error;
      return this.publishApart(commits, error);
    }
    await this.outbox.published(commits.map(({ id }) => id));
    return commits.length;
  }

  /** One commit that no broker takes must not hold up other streams. */
  private async publishApart(commits: readonly Commit[], error: unknown): Promise<number> {
    const streams = byStream(commits);
    const [first] = commits;
    if (streams.length === 1 && commits.length > 1 && first)
      return (await this.publish([first])) && 1 + (await this.publish(commits.slice(1)));
    if (streams.length === 1 && first) {
      this.settings.onFailure?.(error);
      this.stuck.set(first.stream, Date.now() + RETRY_STUCK_AFTER_MS);
      return 0;
    }
    let published = 0;
    for (const stream of streams) published += await this.publish(stream);
    return published;
  }

  private topicMessagesOf(commits: readonly Commit[]) {
    const { nameOf = topicOf, ownerOf = ownerOfStreamType } = this.settings;
    const messages = new Map<Owner, Message[]>();
    for (const commit of commits) {
      const owner = ownerOf(streamTypeOf(commit.stream));
      if (owner === undefined) throw new UnknownStreamTypeError(commit.stream);
      messages.set(owner, [...(messages.get(owner) ?? []), ...recordsOf(commit, `/donthu/${owner}`)]);
    }
    return [...messages].map(([owner, records]) => ({ topic: nameOf(owner), messages: records }));
  }
}

/** A commit that is to be published belongs to no owner of the catalogue: a defect of its writer. */
export class UnknownStreamTypeError extends Error {
  constructor(stream: string) {
    super(`${stream}: no owner publishes streams of this type`);
    this.name = 'UnknownStreamTypeError';
  }
}

function isRefusedForGood(error: unknown): boolean {
  if (error instanceof UnknownStreamTypeError) return true;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('type' in cause && typeof cause.type === 'string' && REFUSED_FOR_GOOD.has(cause.type)) return true;
  }
  return false;
}

/** Cuts a round into requests, in order. */
function requestsOf(commits: readonly Commit[]): Commit[][] {
  const requests: Commit[][] = [];
  let bytes = Infinity;
  for (const commit of commits) {
    const size = commit.events.reduce((sum, { data }) => sum + Buffer.byteLength(JSON.stringify(data)) + 1_024, 0);
    if (bytes + size > BYTES_PER_REQUEST) {
      requests.push([]);
      bytes = 0;
    }
    requests.at(-1)?.push(commit);
    bytes += size;
  }
  return requests;
}
