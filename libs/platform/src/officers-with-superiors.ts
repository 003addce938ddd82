import type { Directory } from '@donthu/auth';
import { officerOf, type Officer } from '@donthu/domain';

/** The accounts of these ids and of everybody above them, other units included: enough to judge conflicts of interest. */
export function officersWithSuperiors(directory: Pick<Directory, 'account'>, ids: readonly string[]): Officer[] {
  const officers = new Map<string, Officer>();
  for (const id of ids) {
    for (let at: string | undefined = id; at !== undefined && !officers.has(at); at = officers.get(at)?.reportsTo) {
      const account = directory.account(at);
      if (!account) break;
      officers.set(at, officerOf(account));
    }
  }
  return [...officers.values()];
}
