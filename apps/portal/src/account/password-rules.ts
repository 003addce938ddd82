import { RefusedError } from '@donthu/eventing';
import { foldUsername } from './account-streams';

/** Length is what makes a password strong (NIST SP 800-63B); which kinds of characters it has is not asked. */
export const MIN_PASSWORD_LENGTH = 10;
export const MAX_PASSWORD_LENGTH = 200;

const MIN_DIFFERENT_CHARACTERS = 4;
/** What a finger runs along: passwords that are nothing else are among the first that are tried. */
const RUNS = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
];

/** Refuses (422) a new password that anybody would try first. */
export function refuseWeakPassword(
  next: string,
  { username, current }: { readonly username: string; readonly current: string },
): void {
  const refuse = (code: string) => {
    throw new RefusedError(code, { pointer: '/next' });
  };
  if (foldUsername(next).includes(foldUsername(username))) refuse('PASSWORD.IS_USERNAME');
  if (next === current) refuse('PASSWORD.UNCHANGED');
  if (new Set(next).size < MIN_DIFFERENT_CHARACTERS) refuse('PASSWORD.TOO_SIMPLE');
  if (RUNS.some((run) => run.includes(next.toLowerCase()))) refuse('PASSWORD.TOO_SIMPLE');
}
