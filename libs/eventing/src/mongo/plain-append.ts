import { InfrastructureError, type AppendResult } from '../store/event-store';
import type { Attempt, CommitLog } from './commit-log';
import type { Verdict } from './group-queue';
import { RetryBudget } from './retry';

type Verdicts = Map<string, Verdict<AppendResult>>;

/**
 * Writes commits that carry no number, as one unordered bulk. A bulk whose answer was lost is settled by the ids of its
 * commits, so trying again never writes anything twice.
 */
export async function appendPlain(log: CommitLog, attempts: readonly Attempt[]): Promise<Verdict<AppendResult>[]> {
  const verdicts: Verdicts = new Map();
  const openOnes = () => attempts.filter(({ token }) => !verdicts.has(token));
  const budget = new RetryBudget();
  for (let open = openOnes(); open.length > 0; open = openOnes()) {
    try {
      await tryOnce(log, open, verdicts);
      if (openOnes().length > 0) await budget.next();
    } catch (error) {
      if (error instanceof InfrastructureError) await budget.next(error);
      else await blameOne(log, open, error, verdicts);
    }
  }
  return attempts.map(({ token }) => verdicts.get(token) ?? failed(new Error('an append came back without a verdict')));
}

async function tryOnce(log: CommitLog, open: readonly Attempt[], verdicts: Verdicts): Promise<void> {
  const misplaced = await log.misplaced(open);
  const sent = open.filter(({ token }) => !misplaced.has(token));
  const { duplicates, failures } = await log.insert(sent, { ordered: false });
  const refused = open.filter(({ token }) => misplaced.has(token));
  sent.forEach((attempt, index) => {
    const failure = failures.get(index);
    if (failure) verdicts.set(attempt.token, failed(failure));
    else if (duplicates.has(index)) refused.push(attempt);
    else verdicts.set(attempt.token, done({ outcome: 'committed', commit: attempt.commit }));
  });
  await settleRefused(log, refused, misplaced, verdicts);
}

/** What nothing settled explains stays open: the other write may still vanish, or it took the number. */
export async function settleRefused(
  log: CommitLog,
  refused: readonly Attempt[],
  misplaced: ReadonlySet<string>,
  verdicts: Verdicts,
): Promise<void> {
  await Promise.all(
    refused.map(async (attempt) => {
      const refusal = await log.explain(attempt);
      const { token } = attempt;
      if (refusal.reason === 'id')
        verdicts.set(token, done({ outcome: refusal.own ? 'committed' : 'duplicate', commit: refusal.commit }));
      else if (misplaced.has(token) || refusal.reason === 'version')
        verdicts.set(token, done({ outcome: 'version_conflict' }));
      else if (refusal.reason === 'claim') verdicts.set(token, done({ outcome: 'claim_conflict' }));
    }),
  );
}

/** A defect of one commit (too large, not encodable) fails a whole bulk before it is sent: alone it fails only its caller. */
async function blameOne(log: CommitLog, open: readonly Attempt[], error: unknown, verdicts: Verdicts): Promise<void> {
  const [only] = open;
  if (only && open.length === 1) {
    verdicts.set(only.token, failed(error));
    return;
  }
  for (const attempt of open) {
    const [verdict] = await appendPlain(log, [attempt]);
    verdicts.set(attempt.token, verdict ?? failed(error));
  }
}

export function done(value: AppendResult): Verdict<AppendResult> {
  return { ok: true, value };
}

export function failed(error: unknown): Verdict<AppendResult> {
  return { ok: false, error };
}
