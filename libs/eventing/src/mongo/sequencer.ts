import type { Commit } from '../store/commit';
import { InfrastructureError, type AppendResult, type NumberedAppend } from '../store/event-store';
import type { Attempt, CommitLog } from './commit-log';
import { GroupQueue, type Verdict } from './group-queue';
import { failed, done, settleRefused } from './plain-append';
import { RetryBudget } from './retry';

interface Numbering {
  readonly token: string;
  readonly stream: string;
  readonly build: (n: number) => Commit;
}

/**
 * Gives the numbers of one (unit, series). A batch goes in as an ordered bulk, so n exists only if n − 1 does; at the
 * first refusal the rest is numbered anew. Any number of sequencers may work on the same series: the unique index decides.
 */
export class Sequencer {
  private readonly queue: GroupQueue<Numbering, AppendResult>;
  /** Last number known to be settled; unknown at the start and after every conflict or lost answer. */
  private last: number | undefined;

  constructor(
    private readonly log: CommitLog,
    private readonly unit: string,
    private readonly series: string,
  ) {
    this.queue = new GroupQueue(
      (requests) => this.write(requests),
      ({ stream }) => stream,
    );
  }

  async append({ build }: NumberedAppend, token: string): Promise<AppendResult> {
    const { stream } = build(1); // the stream does not depend on the number
    return this.queue.add({ token, stream, build });
  }

  private async write(requests: readonly Numbering[]): Promise<Verdict<AppendResult>[]> {
    const verdicts = new Map<string, Verdict<AppendResult>>();
    const openOnes = () => requests.filter(({ token }) => !verdicts.has(token));
    const budget = new RetryBudget();
    for (let open = openOnes(); open.length > 0; open = openOnes()) {
      try {
        const before = verdicts.size;
        await this.tryOnce(open, verdicts);
        if (verdicts.size === before) await budget.next();
      } catch (error) {
        this.last = undefined;
        if (error instanceof InfrastructureError) await budget.next(error);
        else await this.blameOne(open, error, verdicts);
      }
    }
    return requests.map(
      ({ token }) => verdicts.get(token) ?? failed(new Error('an append came back without a verdict')),
    );
  }

  private async tryOnce(open: readonly Numbering[], verdicts: Map<string, Verdict<AppendResult>>): Promise<void> {
    const last = (this.last ??= await this.log.lastNumber(this.unit, this.series));
    const attempts = this.number(open, last, verdicts);
    const misplaced = await this.log.misplaced(attempts);
    if (misplaced.size > 0) {
      await settleRefused(
        this.log,
        attempts.filter(({ token }) => misplaced.has(token)),
        misplaced,
        verdicts,
      );
      return; // their numbers are free again: the rest is numbered anew
    }
    const { duplicates, failures } = await this.log.insert(attempts, { ordered: true });
    const refusedAt = Math.min(...duplicates, ...failures.keys(), attempts.length);
    for (const { token, commit } of attempts.slice(0, refusedAt))
      verdicts.set(token, done({ outcome: 'committed', commit }));
    const refused = attempts[refusedAt];
    this.last = refused ? undefined : last + attempts.length;
    if (!refused) return;
    const failure = failures.get(refusedAt);
    if (failure) verdicts.set(refused.token, failed(failure));
    else await settleRefused(this.log, [refused], misplaced, verdicts);
  }

  /** A request that cannot be built takes no number. */
  private number(open: readonly Numbering[], last: number, verdicts: Map<string, Verdict<AppendResult>>): Attempt[] {
    const attempts: Attempt[] = [];
    for (const { token, build } of open) {
      try {
        const n = last + attempts.length + 1;
        attempts.push({ token, commit: { ...build(n), number: { series: this.series, n } } });
      } catch (error) {
        verdicts.set(token, failed(error));
      }
    }
    return attempts;
  }

  private async blameOne(
    open: readonly Numbering[],
    error: unknown,
    verdicts: Map<string, Verdict<AppendResult>>,
  ): Promise<void> {
    const [only] = open;
    if (only && open.length === 1) {
      verdicts.set(only.token, failed(error));
      return;
    }
    for (const request of open) {
      const [verdict] = await this.write([request]);
      verdicts.set(request.token, verdict ?? failed(error));
    }
  }
}
