import type { Commit } from '@donthu/eventing';

/** What happened, for tests that begin with a history: one commit. */
export interface Told {
  readonly stream: string;
  readonly events: readonly (readonly [type: string, data: Readonly<Record<string, unknown>>])[];
  /** Home unit of the stream; default `thuong-thanh`. */
  readonly unit?: string;
  readonly by?: Commit['meta']['actor'];
  /** RFC 3339; default the morning of 2026-01-05. */
  readonly at?: string;
}

/** The commits of a history, each stream's versions counted on. Ids are `<stream>@<version>`. */
export function commitsOf(history: readonly Told[], versions = new Map<string, number>()): Commit[] {
  return history.map(({ stream, events, unit = 'thuong-thanh', by, at = '2026-01-05T02:00:00.000Z' }) => {
    const version = (versions.get(stream) ?? 0) + 1;
    versions.set(stream, version + events.length - 1);
    return {
      id: `${stream}@${version}`,
      unit,
      stream,
      version,
      events: events.map(([type, data]) => ({ type, data })),
      meta: { actor: by ?? { id: 'test', role: 'system' }, at, correlationId: 'test' },
    };
  });
}

export function account(accountId: string, username: string, roles: readonly string[], unit = 'thuong-thanh'): Told {
  const data = { accountId, username, displayName: `Cán bộ ${username}`, unit, roles, active: true };
  return { stream: `account/${accountId}`, unit, events: [['account.set.v1', data]] };
}

export function unit(code: string, name: string, parent?: string): Told {
  const data = {
    code,
    name,
    level: parent === undefined ? 'province' : 'ward',
    ...(parent !== undefined && { parent }),
  };
  return { stream: `unit/${code}`, unit: code, events: [['unit.set.v1', data]] };
}
