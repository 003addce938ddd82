import { DEFAULT_THRESHOLDS, localDateOf, thresholds, type Obligation, type Threshold } from '@donthu/domain';
import type { Leaves } from '../compare';
import type { Life } from './lives';
import { CALENDAR, limitName, limitsOf } from './limits';

/** An alert in the words that tell it apart from every other one. */
export interface Alert {
  readonly step: string;
  readonly kind: string;
  readonly audience: string;
  readonly dueOn: string;
  readonly withdrawn: boolean;
}

/** One setting of a due date: what was told about it stands until the date moves, is met or void, or the clock stops. */
interface Setting {
  readonly limit: Obligation;
  readonly told: Threshold[];
}

/**
 * The alerts that must have been raised about a petition: at each move of the clock, those whose day has come, about
 * what is open by what was known before. `moves` are instants in order; the last is one after the last deed.
 */
export function alertsDue(life: Life, moves: readonly string[]): Alert[] {
  const watch = new Watch();
  let known = 0;
  for (const [index, move] of moves.entries()) {
    const isKnown = (at: string | undefined) => at !== undefined && (index === moves.length - 1 || at < move);
    for (; isKnown(life.facts[known]?.at); known += 1) watch.know(limitsOf({ facts: life.facts.slice(0, known + 1) }));
    watch.tell(localDateOf(move), isKnown(life.assignedAt));
  }
  return watch.alerts();
}

/** The due dates of one petition as they are set, and what was told about each. */
class Watch {
  private readonly open = new Map<string, Setting>();
  private readonly withdrawn: Alert[] = [];

  know(limits: readonly Obligation[]): void {
    for (const limit of limits) {
      const before = this.open.get(limit.step);
      if (before && limit.state === 'open' && before.limit.dueOn === limit.dueOn) continue;
      if (before) this.withdrawn.push(...alertsOf(before, true));
      this.open.delete(limit.step);
      if (limit.state === 'open') this.open.set(limit.step, { limit, told: [] });
    }
  }

  tell(today: string, assigned: boolean): void {
    for (const { limit, told } of this.open.values()) {
      const reached = thresholds(limit, DEFAULT_THRESHOLDS, CALENDAR, assigned).filter(({ on }) => on <= today);
      for (const threshold of reached) if (!wasTold(threshold, told)) told.push(threshold);
    }
  }

  alerts(): Alert[] {
    return [...this.withdrawn, ...[...this.open.values()].flatMap((setting) => alertsOf(setting, false))];
  }
}

/** Who takes work over is not told again what his leader was told, nor a leader of an escalation he knew first. */
function wasTold({ kind, audience }: Threshold, told: readonly Threshold[]): boolean {
  if (kind !== 'escalated') return told.some((before) => before.kind === kind);
  return told.some(
    (before) =>
      before.audience === audience &&
      (before.kind === 'escalated' || (before.kind === 'overdue' && audience === 'leader')),
  );
}

function alertsOf({ limit, told }: Setting, withdrawn: boolean): Alert[] {
  const { step, dueOn } = limit;
  return told.map(({ kind, audience }) => ({ step, kind, audience, dueOn: dueOn ?? '', withdrawn }));
}

/** One value for each alert, kind first; the same one twice is seen as such. */
export function alertLeaves(alertsOf: ReadonlyMap<Pick<Life, 'unit' | 'number'>, readonly Alert[]>): Leaves {
  const leaves: Record<string, string> = {};
  for (const [life, alerts] of alertsOf) {
    for (const { step, kind, audience, dueOn, withdrawn } of alerts) {
      const name = `${kind} ${limitName(life, step)} · ${audience} · ${dueOn}`;
      const word = withdrawn ? 'withdrawn' : 'stands';
      leaves[name] = [...(leaves[name]?.split(' + ') ?? []), word].sort().join(' + ');
    }
  }
  return leaves;
}
