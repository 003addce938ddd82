import { commitIdOf, type Commit, type Mark, type Sealed, type StoredEvent } from './commit';

/** The verdict on one append. A refusal is a value; an engine that is away throws `InfrastructureError`. */
export type AppendResult =
  | { readonly outcome: 'committed'; readonly commit: Commit }
  /** The same `id` was committed before; nothing was written now. */
  | { readonly outcome: 'duplicate'; readonly commit: Commit }
  /** Somebody else wrote this version of the stream. */
  | { readonly outcome: 'version_conflict' }
  /** One of the claims is taken by another commit. */
  | { readonly outcome: 'claim_conflict' };

/** A commit whose number is not known yet; `build` is pure and may be called again with another number. */
export interface NumberedAppend {
  readonly unit: string;
  readonly series: string;
  readonly id: string;
  readonly build: (n: number) => Commit;
}

export interface PositionedCommit {
  /** Opaque to readers but totally ordered within one store. */
  readonly position: number;
  readonly commit: Commit;
}

/**
 * The log of one service (one office: of all services). Every method reads what is durable and settled
 * (primary, majority); none of them publishes.
 */
export abstract class EventStore {
  /**
   * Durable when it resolves. Appends that arrive together are written together; each gets its own verdict.
   * `marks` are advanced in the same transaction where the engine has one, right after the commit otherwise.
   * An append may have happened although it rejected (lost acknowledgement): try again with the same `id`.
   */
  abstract append(commit: Commit, marks?: readonly Mark[]): Promise<AppendResult>;

  /** As `append`, with the next number of (unit, series): n exists only if n − 1 does. */
  abstract appendNumbered(request: NumberedAppend, marks?: readonly Mark[]): Promise<AppendResult>;

  /** Advances marks of reactions that decided to do nothing. Never moves a mark back. */
  abstract mark(marks: readonly Mark[]): Promise<void>;

  /** Version up to which `consumer` has decided about `stream`; 0 when never. */
  abstract marked(consumer: string, stream: string): Promise<number>;

  /** Commits of a stream in order of version, from the commit that contains `fromVersion` on (default all). */
  abstract readStream(stream: string, fromVersion?: number): Promise<Commit[]>;

  abstract findById(id: string): Promise<Commit | undefined>;

  /** Sealed parts of the commit that an event came from: they never travel with events, the owner looks them up. */
  async sealedOf(event: Pick<StoredEvent, 'id'>): Promise<Sealed | undefined> {
    return (await this.findById(commitIdOf(event)))?.sealed;
  }

  abstract findByClaim(unit: string, claim: string): Promise<Commit | undefined>;

  /** Commits of (unit, series) with a number greater than `after`, in order of number. */
  abstract readSeries(unit: string, series: string, after: number, limit: number): Promise<Commit[]>;

  /** All commits in an order that keeps every stream's versions ascending; for rebuilds, recounts, verification. */
  abstract readAll(after: number, limit: number): Promise<PositionedCommit[]>;

  /** Position of the last commit, 0 of an empty log: where somebody begins who wants what comes from now on. */
  abstract end(): Promise<number>;

  /** Last number of (unit, series), 0 when none was given. */
  abstract lastNumber(unit: string, series: string): Promise<number>;
}

/** The engine is away or busy; trying the same again later is right. */
export class InfrastructureError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'InfrastructureError';
  }
}
