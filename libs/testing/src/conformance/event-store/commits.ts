import { randomUUID } from 'node:crypto';
import type { Commit } from '@donthu/eventing/store/commit';

/** A commit with everything a test does not care about filled in. Two commits of one test share its unit. */
export function commitWith(changes: Partial<Commit> & { readonly stream: string }): Commit {
  return {
    id: randomUUID(),
    unit: 'phuong-mot',
    version: 1,
    events: [{ type: 'petition.withdrawn.v1', data: { on: '2026-03-02', by: 'letter' } }],
    meta: { actor: { id: 'nguyen', role: 'reception' }, at: '2026-03-02T01:00:00Z', correlationId: 'c-1' },
    ...changes,
  };
}

export function newStream(): string {
  return `petition/${randomUUID()}`;
}

/** Numbers of a sequence that a seed gives: the same at every run. */
export function* randomNumbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}
