import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import type { Clock } from '../clock/clock';
import { COMMIT_NAMESPACE } from '../consume/reaction';
import { lastVersionOf, type Commit, type CommitMeta, type EventData, type Sealed } from '../store/commit';
import type { AppendResult, EventStore } from '../store/event-store';
import { RefusedError } from './refused-error';

/** Who commands, and what makes the command one and the same when it comes again. */
export interface CommandContext {
  readonly actor: CommitMeta['actor'];
  readonly correlationId: string;
  readonly traceparent?: string;
  /** Present when the client sent an Idempotency-Key; `body` tells another body under the same key. */
  readonly idempotency?: {
    readonly key: string;
    readonly account: string;
    readonly route: string;
    readonly body: unknown;
  };
}

/** `malformed` is an If-Match that no version ever had; a missing one is `undefined`. */
export type Precondition = { readonly ifMatch: number | undefined | 'malformed' } | 'none';

export interface Decided {
  readonly events: readonly EventData[];
  readonly sealed?: Sealed;
  readonly claims?: readonly string[];
  readonly warnings?: readonly string[];
}

export interface Command<State> {
  /** Home unit of a stream that does not exist yet; an existing stream keeps its own. */
  readonly unit: string;
  readonly stream: string;
  readonly precondition: Precondition;
  readonly fold: (commits: readonly Commit[]) => State;
  /** Pure but for the sealing it may await. Throws `RefusedError` to refuse. `commitId` is part of every sealing context. */
  readonly decide: (state: State, commitId: string) => Promise<Decided>;
}

export interface Fact {
  readonly unit: string;
  readonly stream: string;
  readonly event: EventData;
}

export interface NewStream {
  readonly unit: string;
  readonly stream: (commitId: string) => string;
  readonly series: string;
  readonly decide: (commitId: string) => Promise<(n: number) => Decided>;
}

export interface CommandResult {
  readonly commit: Commit;
  /** Version of the stream after the commit. */
  readonly version: number;
  /** The commit stood already: this was a second try. */
  readonly repeated: boolean;
}

const MAX_CONFLICT_RETRIES = 8;

/**
 * One command, one commit. Before a 412, 409 or 422 leaves the house, the command's own id is looked up:
 * a second try of what succeeded gets the first answer again.
 */
export class CommandRunner {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    /** Keyed digest: a plain hash of a body with a name in it could be guessed. */
    private readonly bodyMac: (body: unknown) => string,
  ) {}

  async change<State>(context: CommandContext, command: Command<State>): Promise<CommandResult> {
    const id = commitIdOf(context);
    try {
      return await this.tryChange(id, context, command);
    } catch (error) {
      if (!(error instanceof RefusedError) || !context.idempotency) throw error;
      const earlier = await this.store.findById(id);
      if (!earlier) throw error;
      return this.answer(earlier, context);
    }
  }

  /** Puts on record what happened: it depends on nothing that stands there, and nobody refuses it. */
  record(context: CommandContext, { unit, stream, event }: Fact): Promise<CommandResult> {
    const decide = async () => ({ events: [event] });
    return this.change(context, { unit, stream, precondition: 'none', fold: () => undefined, decide });
  }

  /** Opens a stream under the next number of a series. The stream's name may be derived from the commit's id. */
  async open(context: CommandContext, request: NewStream): Promise<CommandResult> {
    const id = commitIdOf(context);
    const decide = await this.decideOrAnswer(id, context, request);
    if ('repeated' in decide) return decide;
    const meta = this.metaOf(context);
    const build = (n: number): Commit => ({
      id,
      unit: request.unit,
      stream: request.stream(id),
      version: 1,
      number: { series: request.series, n },
      meta,
      ...decide.numbered(n),
    });
    const result = await this.store.appendNumbered({ unit: request.unit, series: request.series, id, build });
    return this.verdict(result, context, request.stream(id));
  }

  private async decideOrAnswer(id: string, context: CommandContext, request: NewStream) {
    try {
      return { numbered: await request.decide(id) };
    } catch (error) {
      const earlier = context.idempotency && error instanceof RefusedError ? await this.store.findById(id) : undefined;
      if (!earlier) throw error;
      return this.answer(earlier, context);
    }
  }

  private async tryChange<State>(id: string, context: CommandContext, command: Command<State>): Promise<CommandResult> {
    for (let tries = 0; ; tries += 1) {
      const commits = await this.store.readStream(command.stream);
      const last = commits.at(-1);
      const version = last ? lastVersionOf(last) : 0;
      checkPrecondition(command.precondition, version);
      const { warnings, ...decided } = await command.decide(command.fold(commits), id);
      if (decided.events.length === 0) throw new RefusedError('COMMAND.NOTHING_TO_DO', { version });
      const meta = { ...this.metaOf(context), ...(warnings && warnings.length > 0 && { warnings }) };
      const commit: Commit = {
        id,
        unit: commits[0]?.unit ?? command.unit,
        stream: command.stream,
        version: version + 1,
        meta,
        ...decided,
      };
      const result = await this.store.append(commit);
      const retry = result.outcome === 'version_conflict' && tries < MAX_CONFLICT_RETRIES;
      if (!retry) return this.verdict(result, context, command.stream);
    }
  }

  private verdict(result: AppendResult, context: CommandContext, stream: string): CommandResult {
    if (result.outcome === 'committed')
      return { commit: result.commit, version: lastVersionOf(result.commit), repeated: false };
    if (result.outcome === 'duplicate') return this.answer(result.commit, context);
    throw new RefusedError(result.outcome === 'claim_conflict' ? 'COMMAND.CLAIM_TAKEN' : 'PRECONDITION.STALE', {
      stream,
    });
  }

  private answer(commit: Commit, { idempotency }: CommandContext): CommandResult {
    if (idempotency && commit.meta.bodyMac !== this.bodyMac(idempotency.body))
      throw new RefusedError('IDEMPOTENCY.KEY_REUSED');
    return { commit, version: lastVersionOf(commit), repeated: true };
  }

  private metaOf(context: CommandContext): CommitMeta {
    return {
      actor: context.actor,
      at: this.clock.now().toISOString(),
      correlationId: context.correlationId,
      ...(context.traceparent !== undefined && { traceparent: context.traceparent }),
      ...(context.idempotency && { bodyMac: this.bodyMac(context.idempotency.body) }),
    };
  }
}

function commitIdOf({ idempotency }: CommandContext): string {
  return idempotency
    ? uuidv5(`${idempotency.account}|${idempotency.route}|${idempotency.key}`, COMMIT_NAMESPACE)
    : uuidv7();
}

function checkPrecondition(precondition: Precondition, version: number): void {
  if (precondition === 'none') return;
  if (precondition.ifMatch === undefined) throw new RefusedError('PRECONDITION.REQUIRED', { version });
  if (precondition.ifMatch !== version) throw new RefusedError('PRECONDITION.STALE', { version });
}
