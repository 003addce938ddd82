import { asProblem } from '../../api/problem';
import { newKey } from '../../api/new-key';

/** What a form has sent so far. Lives in its draft: a save that got lost is not made twice, reload or not. */
export interface Sent<Form> {
  /** One key for one thing, for as long as the form lives. */
  readonly key: string;
  /** Everything that was sent under the key, oldest first. */
  readonly sent: readonly Form[];
}

export function nothingSent<Form>(): Sent<Form> {
  return { key: newKey(), sent: [] };
}

/** To be kept before `wanted` leaves. */
export function sending<Form>({ key, sent }: Sent<Form>, wanted: Form): Sent<Form> {
  return { key, sent: [...otherThan(wanted, sent), wanted] };
}

/**
 * One thing, however often its form is sent. Where an earlier try had arrived with other content, the server says so: then
 * the earlier forms are sent again, for the answer to the one that did. `form`: the one that was stored.
 */
export async function sendOnce<Form, Answer>(
  wanted: Form,
  { key, sent }: Sent<Form>,
  post: (form: Form, key: string) => Promise<Answer>,
): Promise<{ readonly form: Form; readonly answer: Answer }> {
  let reused: unknown;
  for (const form of [wanted, ...otherThan(wanted, sent)]) {
    try {
      return { form, answer: await post(form, key) };
    } catch (error) {
      if (asProblem(error).code !== 'IDEMPOTENCY.KEY_REUSED') throw error;
      reused = error;
    }
  }
  throw reused;
}

function otherThan<Form>(wanted: Form, sent: readonly Form[]): readonly Form[] {
  const text = JSON.stringify(wanted);
  return sent.filter((form) => JSON.stringify(form) !== text);
}
