import type { Directory, Principal } from '@donthu/auth';

/** The part of the directory that tells which units lie below which. */
export type Units = Pick<Directory, 'unit'>;

/**
 * The units a report is about: the one asked for with all below it, or all the caller sees; never one outside the caller's
 * scope (the guard has refused those already).
 */
export function unitsAsked(units: Units, { scope }: Pick<Principal, 'scope'>, asked: string | undefined): string[] {
  return scope.filter((code) => asked === undefined || isWithin(units, code, asked));
}

function isWithin(units: Units, code: string, above: string): boolean {
  const passed = new Set<string>();
  for (let at: string | undefined = code; at !== undefined && !passed.has(at); at = units.unit(at)?.parent) {
    if (at === above) return true;
    passed.add(at);
  }
  return false;
}
