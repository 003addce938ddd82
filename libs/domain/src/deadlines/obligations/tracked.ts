import type { LocalDate } from '../../dates';
import type { Rule } from '../law/rule';
import type { Trigger } from '../law/trigger';
import { variantAfter } from '../law/extension-variants';
import type { Pause } from '../preview/pause';

/** One obligation while the facts are gone through; dates are worked out afterwards. */
export interface Tracked {
  readonly trigger: Trigger;
  readonly startsOn: LocalDate;
  /** Undefined when the law has no version for the starting day. */
  readonly rule: Rule | undefined;
  readonly variant: string;
  readonly pauses: readonly Pause[];
  readonly metOn?: LocalDate;
  readonly voidedOn?: LocalDate;
}

export function isPending(tracked: Tracked): boolean {
  return tracked.metOn === undefined && tracked.voidedOn === undefined;
}

export function met(tracked: Tracked, on: LocalDate): Tracked {
  return { ...resumed(tracked, on), metOn: on };
}

export function voided(tracked: Tracked, on: LocalDate): Tracked {
  return { ...resumed(tracked, on), voidedOn: on };
}

/** The clock stops where the law says so; a second suspension without a resumption changes nothing. */
export function suspended(tracked: Tracked, on: LocalDate): Tracked {
  if (tracked.rule?.suspension === undefined || isPaused(tracked)) return tracked;
  return { ...tracked, pauses: [...tracked.pauses, { from: on }] };
}

/** Closes the open pause; a resumption dated before its suspension leaves a pause of no days. */
export function resumed(tracked: Tracked, on: LocalDate): Tracked {
  if (!isPaused(tracked)) return tracked;
  const pauses = tracked.pauses.map((pause) =>
    pause.to === undefined ? { from: pause.from, to: on < pause.from ? pause.from : on } : pause,
  );
  return { ...tracked, pauses };
}

/** The limit changes from this event on. */
export function varied(tracked: Tracked, word: string): Tracked {
  if (tracked.rule === undefined) return tracked;
  return { ...tracked, variant: variantAfter(tracked.rule, tracked.variant, [word]) };
}

function isPaused(tracked: Tracked): boolean {
  return tracked.pauses.some((pause) => pause.to === undefined);
}
