import type { StoredEvent } from '@donthu/eventing';

/** Members of each audited event that the audit keeps: no name but an officer's own, no address, no text that anybody wrote. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  'account.set.v1': ['username', 'displayName', 'unit', 'roles', 'reportsTo', 'active', 'changed', 'before'],
  'account.password-set.v1': ['username', 'unit', 'mustChange'],
  'sign-in.locked.v1': ['username', 'unit', 'guesses', 'minutes'],
  'unit.set.v1': ['code', 'parent', 'validFrom', 'validTo'],
  'calendar.year-set.v1': ['year', 'state'],
  'absence.recorded.v1': ['officer', 'from', 'to', 'deputy'],
  'absence.ended.v1': ['officer', 'from', 'backOn'],
  'import.progressed.v1': ['state', 'openRows', 'rows', 'repeated'],
  'register.exported.v1': ['unit', 'from', 'to', 'filters'],
  'parked.decided.v1': ['action', 'service', 'event', 'petitionId'],
  'people.revealed.v1': ['petitionId'],
  'people.erased.v1': ['petitionId'],
  'visitors.revealed.v1': ['register'],
};

/** States of an import that somebody brought about, or that end it. */
const IMPORT_STATES: readonly unknown[] = ['checking', 'committed', 'undone', 'failed'];

/** What the audit tells of an event; undefined for what is no act of its own. */
export function toldOf({
  type,
  data,
}: Pick<StoredEvent, 'type' | 'data'>): Readonly<Record<string, unknown>> | undefined {
  const kept = KEPT[type];
  const all: Readonly<Record<string, unknown>> = data;
  if (!kept || (type === 'import.progressed.v1' && !IMPORT_STATES.includes(all['state']))) return undefined;
  return Object.fromEntries(kept.filter((name) => all[name] !== undefined).map((name) => [name, all[name]]));
}

/** Whose inspector reads of it: accounts and units lie in the installation's streams, and are of a unit all the same. */
export function unitOf({ streamType, unit, data }: Pick<StoredEvent, 'streamType' | 'unit' | 'data'>): string {
  const { unit: home, code } = data as { readonly unit?: string; readonly code?: string };
  if (streamType === 'account' || streamType === 'sign-in') return home ?? unit;
  return streamType === 'unit' ? (code ?? unit) : unit;
}
