import type { CommandContext } from '@donthu/eventing';
import { problem } from '@donthu/http';

const REMEMBERED = 1000;

function idOf({ account, route, key }: NonNullable<CommandContext['idempotency']>): string {
  return JSON.stringify([account, route, key]);
}

interface Remembered {
  readonly body: string;
  readonly answer: Promise<unknown>;
}

/**
 * First successful answers by Idempotency-Key, for calls that write no commit of their own. In memory: after a restart
 * these calls are harmless to repeat.
 */
export class RememberedAnswers {
  private readonly answers = new Map<string, Remembered>();

  /** Refusals are not remembered. Throws 422 `IDEMPOTENCY.KEY_REUSED` for another body under the same key. */
  async once({ idempotency }: CommandContext, work: () => Promise<object>): Promise<unknown> {
    if (!idempotency) return work();
    const id = idOf(idempotency);
    const body = JSON.stringify(idempotency.body) ?? '';
    const earlier = this.answers.get(id);
    if (earlier && earlier.body !== body) throw problem('IDEMPOTENCY.KEY_REUSED');
    if (earlier) return earlier.answer;
    const answer = work();
    this.remember(id, { body, answer });
    answer.catch(() => this.answers.delete(id));
    return answer;
  }

  /** Whether this key of this account has an answer already, whatever the body. */
  knows({ idempotency }: CommandContext): boolean {
    return idempotency !== undefined && this.answers.has(idOf(idempotency));
  }

  private remember(id: string, remembered: Remembered): void {
    const oldest = this.answers.size >= REMEMBERED ? this.answers.keys().next().value : undefined;
    if (oldest !== undefined) this.answers.delete(oldest);
    this.answers.set(id, remembered);
  }
}
