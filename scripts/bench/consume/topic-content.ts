import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { PetitionLoggedV1 } from '@donthu/contracts';
import type { Commit, SealedPart } from '@donthu/eventing';
import { holding } from '../held';
import { engineOf } from './engine';

const CHUNK = 500;
const PUBLISH_MS = 120_000;
/** Bytes of a ciphertext and number of search tokens of one petition, as the office writes them. */
const CIPHERTEXT_BYTES = 240;
const TOKENS = { people: 8, text: 20 };

/** So many petitions, logged: committed to the log of intake and published by its relay, as in production. */
export async function fillTopic(namespace: string, events: number): Promise<void> {
  await holding(async (held) => {
    const engine = await held.open(
      () => engineOf('intake', namespace),
      (opened) => opened.close(),
    );
    for (let from = 1; from <= events; from += CHUNK) {
      const numbers = Array.from({ length: Math.min(CHUNK, events - from + 1) }, (_, index) => from + index);
      await Promise.all(numbers.map((number) => engine.store.append(loggedPetition(number))));
    }
    for (const until = Date.now() + PUBLISH_MS; (await engine.outbox.count(1)) > 0; await sleep(100))
      if (Date.now() > until) throw new Error(`the relay did not publish ${events} commits within ${PUBLISH_MS} ms`);
  });
}

function loggedPetition(number: number): Commit {
  const { type, example } = PetitionLoggedV1;
  const [id, petition] = [randomUUID(), randomUUID()];
  const part = (): SealedPart => ({
    keyId: randomUUID(),
    context: `petition/${petition}|${id}`,
    ciphertext: randomBytes(CIPHERTEXT_BYTES).toString('base64'),
  });
  const data = {
    ...example,
    register: { ...example.register, number },
    receiptCode: `THUONG-THANH-2026-${String(number).padStart(4, '0')}`,
  };
  return {
    id,
    unit: example.register.unit,
    stream: `petition/${petition}`,
    version: 1,
    events: [{ type, data }],
    sealed: { people: part(), text: part(), tokens: { people: tokens(TOKENS.people), text: tokens(TOKENS.text) } },
    meta: { actor: { id: 'a-tiepdan', role: 'reception' }, at: '2026-03-02T02:00:00.000Z', correlationId: id },
  };
}

function tokens(count: number): string[] {
  return Array.from({ length: count }, () => randomBytes(12).toString('base64url'));
}
