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
  /** Present when the client sent an Idempotency-Key. `bodyMac` tells another body under the same key. */
  readonly idempotency?: { readonly key: string; readonly account: string; readonly route: string; readonly bodyMac: string };
}

/** `stale` comes from an If-Match that is no version; a missing one is `undefined`. */
export type Precondition = { readonly ifMatch: number | undefined } | 'none';

export interface Decided {
  readonly events: readonly EventData[];
  readonly sealed?: Sealed;
  readonly claims?: readonly string[];
}

export interface Command<State> {
  readonly unit: string;
  readonly stream: string;
  readonly precondition: Precondition;
  readonly fold: (commits: readonly Commit[]) => State;
  /** Pure but for the sealing it may await. Throws `RefusedError` to refuse. `commitId` is part of every sealing context. */
  readonly decide: (state: State, commitId: string) => Promise<Decided>;
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
  ) {}

  async change<State>(context: CommandContext, command: Command<State>): Promise<CommandResult> {
    const id = commitIdOf(context);
    try {
      return await this.tryChange(id, context, command);
    } catch (error) {
      if (!(error instanceof RefusedError) || !context.idempotency) throw error;
      const earlier = await this.store.findById(id);
      if (!earlier) throw error;
      return answer(earlier, context, true);
    }
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
    return verdict(result, context, request.stream(id));
  }

  private async decideOrAnswer(id: string, context: CommandContext, request: NewStream) {
    try {
      return { numbered: await request.decide(id) };
    } catch (error) {
      const earlier = context.idempotency && error instanceof RefusedError ? await this.store.findById(id) : undefined;
      if (!earlier) throw error;
      return answer(earlier, context, true);
    }
  }

  private async tryChange<State>(id: string, context: CommandContext, command: Command<State>): Promise<CommandResult> {
    for (let tries = 0; ; tries += 1) {
      const commits = await this.store.readStream(command.stream);
      const last = commits.at(-1);
      const version = last ? lastVersionOf(last) : 0;
      checkPrecondition(command.precondition, version);
      const decided = await command.decide(command.fold(commits), id);
      if (decided.events.length === 0) throw new RefusedError('COMMAND.NOTHING_TO_DO', { version });
      const commit: Commit = { id, unit: command.unit, stream: command.stream, version: version + 1, meta: this.metaOf(context), ...decided };
      const result = await this.store.append(commit);
      const retry = result.outcome === 'version_conflict' && tries < MAX_CONFLICT_RETRIES;
      if (!retry) return verdict(result, context, command.stream);
    }
  }

  private metaOf(context: CommandContext): CommitMeta {
    return {
      actor: context.actor,
      at: this.clock.now().toISOString(),
      correlationId: context.correlationId,
      ...(context.traceparent !== undefined && { traceparent: context.traceparent }),
      ...(context.idempotency && { bodyMac: context.idempotency.bodyMac }),
    };
  }
}

function commitIdOf({ idempotency }: CommandContext): string {
  return idempotency ? uuidv5(`${idempotency.account}|${idempotency.route}|${idempotency.key}`, COMMIT_NAMESPACE) : uuidv7();
}

function checkPrecondition(precondition: Precondition, version: number): void {
  if (precondition === 'none') return;
  if (precondition.ifMatch === undefined) throw new RefusedError('PRECONDITION.REQUIRED', { version });
  if (precondition.ifMatch !== version) throw new RefusedError('PRECONDITION.STALE', { version });
}

function verdict(result: AppendResult, context: CommandContext, stream: string): CommandResult {
  if (result.outcome === 'committed') return { commit: result.commit, version: lastVersionOf(result.commit), repeated: false };
  if (result.outcome === 'duplicate') return answer(result.commit, context, true);
  if (result.outcome === 'claim_conflict') throw new RefusedError('COMMAND.CLAIM_TAKEN', { stream });
  throw new RefusedError('PRECONDITION.STALE', { stream });
}

function answer(commit: Commit, context: CommandContext, repeated: boolean): CommandResult {
  if (context.idempotency && commit.meta.bodyMac !== context.idempotency.bodyMac) throw new RefusedError('IDEMPOTENCY.KEY_REUSED');
  return { commit, version: lastVersionOf(commit), repeated };
}
