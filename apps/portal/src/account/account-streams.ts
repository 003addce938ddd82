import { fold } from '@donthu/sealing';

export function accountStream(accountId: string): string {
  return `account/${accountId}`;
}

export function unitStream(code: string): string {
  return `unit/${code}`;
}

/** Two names that people would mistake for each other are one: case and accents do not tell accounts apart. */
export function foldUsername(username: string): string {
  return fold(username.trim());
}

/** The claim by which a user name belongs to one account for ever. */
export function usernameClaim(username: string): string {
  return `username:${foldUsername(username)}`;
}
