import { Problem } from '@donthu/http';
import { SubKeys } from '@donthu/sealing';
import type { ViewStore } from '@donthu/views';
import { randomBytes } from 'node:crypto';
import { LookUpHandler } from './look-up.handler';

const GUESSES = 100_000;

describe('a hundred thousand guesses at receipts', () => {
  it('get one answer each, from a few addresses nothing but "wait", and reach the views only as often as is allowed', async () => {
    let reads = 0;
    const views = {
      find: async () => {
        reads += 1;
        return [];
      },
    };
    const handler = new LookUpHandler(views as unknown as ViewStore, new SubKeys(randomBytes(32)));
    const codes = new Map<string, number>();
    for (let guess = 0; guess < GUESSES; guess += 1) {
      const request = {
        code: `THUONG-THANH-2026-${guess % 500}`,
        secret: String(guess),
        address: `10.0.0.${guess % 10}`,
        language: 'vi',
      } as const;
      const code = await handler.execute(request).then(
        () => 'found',
        (error: unknown) => (error instanceof Problem ? error.code : 'failed'),
      );
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect(Object.fromEntries(codes)).toEqual({ 'PUBLIC.NOT_FOUND': 300, 'PUBLIC.TOO_MANY_GUESSES': GUESSES - 300 });
    expect(reads).toBe(300);
  });
});
