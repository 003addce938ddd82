import { UnreadBody } from './unread-body';

/** Levels of objects and lists; the surface needs four. Deeper ones could exhaust the stack of whatever walks them. */
export const MAX_JSON_DEPTH = 20;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** JSON from bytes. Never throws: what is no JSON in UTF-8, too deep, or reaches for a prototype is an `UnreadBody`. */
export function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined;
  let text: string;
  let value: unknown;
  try {
    text = utf8.decode(bytes);
    value = JSON.parse(text);
  } catch {
    return new UnreadBody('REQUEST.MALFORMED_JSON');
  }
  return isPlainlyHarmless(text) ? value : (inspect(value) ?? value);
}

/** Most bodies: too few brackets to be deep, and neither a suspicious name nor an escape that could spell one. */
function isPlainlyHarmless(text: string): boolean {
  if (/__proto__|constructor|\\u/.test(text)) return false;
  let openings = 0;
  for (const bracket of ['{', '[']) {
    for (let at = text.indexOf(bracket); at >= 0 && openings <= MAX_JSON_DEPTH; at = text.indexOf(bracket, at + 1))
      openings += 1;
  }
  return openings <= MAX_JSON_DEPTH;
}

/** Walks without recursion, so that depth cannot hurt the walk itself. */
function inspect(root: unknown): UnreadBody | undefined {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_JSON_DEPTH) return new UnreadBody('VALIDATION.TOO_DEEP');
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      // class-transformer drops these names silently; a forged prototype must be refused, not ignored.
      if (Object.hasOwn(value, '__proto__') || Object.hasOwn(value, 'constructor'))
        return new UnreadBody('REQUEST.MALFORMED_JSON');
      for (const child of Object.values(value)) if (typeof child === 'object') below.push(child);
    }
    level = below;
  }
  return undefined;
}
