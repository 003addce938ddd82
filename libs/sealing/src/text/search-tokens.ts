import { createHmac } from 'node:crypto';
import { wordsOf } from './fold';

/** A document of twenty thousand characters has fewer different words in practice; the bound keeps index rows small. */
export const MAX_TOKENS = 400;

/**
 * Keyed tokens of folded words: HMAC-SHA256, the first 16 hexadecimal digits, without repeats, at most `MAX_TOKENS`.
 * Equal words give equal tokens, so how often a word occurs is visible to whoever holds the store; which word it is, is not.
 */
export function searchTokens(texts: readonly (string | undefined)[], key: Buffer): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    if (text === undefined) continue;
    for (const word of wordsOf(text)) {
      words.add(word);
      if (words.size === MAX_TOKENS) return tokensOf(words, key);
    }
  }
  return tokensOf(words, key);
}

/** Words recur: most of a form's words were met before. In memory only, per key, forgotten when full. */
const REMEMBERED_WORDS = 20_000;
const remembered = new WeakMap<Buffer, Map<string, string>>();

function tokensOf(words: ReadonlySet<string>, key: Buffer): string[] {
  let known = remembered.get(key);
  if (!known || known.size > REMEMBERED_WORDS) remembered.set(key, (known = new Map<string, string>()));
  const tokens = known;
  return [...words].map((word) => {
    const token = tokens.get(word) ?? createHmac('sha256', key).update(word).digest('hex').slice(0, 16);
    tokens.set(word, token);
    return token;
  });
}
