import type { UnitSetV1 } from '@donthu/contracts';
import type { Commit, EventData } from '@donthu/eventing';

/** A unit as its stream tells it; `undefined` for a stream that does not exist. */
export function foldUnit(commits: readonly Commit[]): UnitSetV1 | undefined {
  const last = commits.at(-1)?.events.at(-1);
  return last && (last.data as UnitSetV1);
}

export function unitSet({ code, name, level, parent, validFrom, validTo }: UnitSetV1): EventData {
  const optional = {
    ...(parent !== undefined && { parent }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
  };
  return { type: 'unit.set.v1', data: { code, name, level, ...optional } };
}

export function isSameUnit(a: UnitSetV1, b: UnitSetV1): boolean {
  return JSON.stringify(unitSet(a).data) === JSON.stringify(unitSet(b).data);
}
