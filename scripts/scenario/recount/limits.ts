import type { ObligationsChangedV1 } from '@donthu/contracts';
import { obligations, shippedCalendarYears, shippedLaw, WorkingCalendar, type Obligation } from '@donthu/domain';
import { keyOf } from '@donthu/eventing';
import type { Leaves } from '../compare';
import type { Happening } from './happening';
import type { Life } from './lives';

const LAW = shippedLaw();
export const CALENDAR = new WorkingCalendar(shippedCalendarYears());

/** A petition's time limits from its own events, the law and the calendar: nothing that the deadline service told. */
export function limitsOf({ facts }: Pick<Life, 'facts'>): Obligation[] {
  return obligations(
    facts.map(({ fact }) => fact),
    LAW,
    CALENDAR,
  );
}

/** The time limits as recomputed, one value for each. */
export function recomputedLimits(lives: readonly Life[]): Leaves {
  return Object.fromEntries(
    lives.flatMap((life) => limitsOf(life).map((limit) => [limitName(life, limit.step), limitText(limit)])),
  );
}

/** The same as the deadline service keeps them: the last it told of each petition. */
export function storedLimits(lives: readonly Life[], happenings: readonly Happening[]): Leaves {
  const last = new Map<string, ObligationsChangedV1['items']>();
  for (const { type, stream, data } of happenings)
    if (type === 'obligations.changed.v1') last.set(keyOf(stream), (data as ObligationsChangedV1).items);
  return Object.fromEntries(
    lives.flatMap((life) => (last.get(life.id) ?? []).map((item) => [limitName(life, item.step), limitText(item)])),
  );
}

export function limitName({ unit, number }: Pick<Life, 'unit' | 'number'>, step: string): string {
  return `${unit} ${number} · ${step}`;
}

type Limit = Pick<Obligation, 'variant' | 'startsOn' | 'dueOn' | 'state' | 'metOn'>;

function limitText({ variant, startsOn, dueOn, state, metOn }: Limit): string {
  return `${variant} ${startsOn} → ${dueOn ?? '?'} ${state}${metOn === undefined ? '' : ` ${metOn}`}`;
}
