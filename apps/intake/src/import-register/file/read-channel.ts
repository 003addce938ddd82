import type { Channel } from '@donthu/contracts';
import { foldLine } from './fold';

/** How a note says that a petition came; "không nộp trực tiếp" says nothing. */
const CHANNEL_WORDS: readonly (readonly [RegExp, Channel])[] = [
  [/\b(nop|gui|den|tiep nhan|trinh bay) truc tiep\b|\btiep (cong )?dan\b/, 'in_person'],
  [/\b(buu dien|buu chinh)\b/, 'post'],
  [/\b(truc tuyen|thu dien tu|email|ihanoi)\b/, 'online'],
  [/\bhom thu gop y\b/, 'suggestion_box'],
];
const DENIED = /\bkhong\b/;

/** The channel of a row by its note; undefined where nothing, or more than one thing, is said. */
export function readChannel(note: string): Channel | undefined {
  const words = foldLine(note);
  const said = CHANNEL_WORDS.filter(([pattern]) => pattern.test(words));
  return said.length === 1 && !DENIED.test(words) ? said[0]?.[1] : undefined;
}
