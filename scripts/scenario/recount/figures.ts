import { KINDS, OUTCOMES } from '@donthu/contracts';
import type { Obligation } from '@donthu/domain';
import type { Life, Told } from './lives';
import { limitsOf } from './limits';

/** Both days included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The step whose limit an accepted petition is held against; every other one is held against the handling itself. */
const RESOLVING: Readonly<Record<string, string>> = {
  complaint: 'complaint.first.resolve',
  denunciation: 'denunciation.resolve',
  proposal_feedback: 'proposal.answer',
};

interface Judged extends Life {
  readonly limits: readonly Obligation[];
}

/** Every figure of `GET /api/reporting/summary`, counted petition by petition: no view and no bucket of days. */
export function countFigures({ lives, visits, ratings }: Told, unit: string, period: Period, today: string) {
  const judged = lives.map((life): Judged => ({ ...life, limits: limitsOf(life) }));
  const within = (day: string | undefined) => day !== undefined && period.from <= day && day <= period.to;
  const received = judged.filter(({ receivedOn }) => within(receivedOn));
  const resolved = judged.filter(({ settledOn }) => within(settledOn));
  const open = judged.filter((life) => isOpenAfter(life, period.to));
  const late = resolved.filter(isLate).length;
  const asOf = period.to < today ? period.to : today;
  const rated = ratings.filter(({ on }) => within(on));
  const visited = visits.filter(({ on }) => within(on));
  return {
    unit,
    ...period,
    carriedOver: judged.filter(
      ({ receivedOn, settledOn = '9999' }) => receivedOn < period.from && settledOn >= period.from,
    ).length,
    received: received.length,
    byKind: tally(
      received.map(({ kind }) => kind),
      KINDS,
    ),
    byOutcome: tally(
      judged.flatMap(({ signed }) => (signed && within(signed.on) ? [signed.outcome] : [])),
      OUTCOMES,
    ),
    resolved: {
      total: resolved.length,
      onTime: resolved.length - late,
      late,
      untimed: resolved.filter((life) => dueOf(life) === null).length,
    },
    open: {
      total: open.length,
      byState: tally(open.map((life) => stateOn(life, period.to))),
      overdue: judged.filter((life) => isOpenAfter(life, asOf) && isOverdue(life, asOf)).length,
    },
    visits: visited.length,
    persons: visited.reduce((sum, { persons }) => sum + persons, 0),
    ratings: { count: rated.length, average: averageOf(rated.map(({ stars }) => stars)) },
  };
}

function isOpenAfter({ receivedOn, settledOn = '9999' }: Life, day: string): boolean {
  return receivedOn <= day && settledOn > day;
}

function stateOn({ states }: Life, day: string): string {
  return states.findLast(({ on }) => on <= day)?.state ?? '?';
}

function dueOf({ limits, signed, kind }: Judged): string | null {
  const by = (signed?.outcome === 'accept' ? RESOLVING[kind] : undefined) ?? 'petition.handle';
  return limits.find(({ step }) => step === by)?.dueOn ?? null;
}

function isLate(life: Judged): boolean {
  const dueOn = dueOf(life);
  return dueOn !== null && dueOn < (life.settledOn ?? '');
}

/** Due before the day, and neither met nor void by then; what is paused is not overdue. */
function isOverdue({ limits }: Judged, day: string): boolean {
  return limits.some(
    ({ dueOn, state, metOn, voidedOn }) =>
      dueOn !== null && dueOn < day && state !== 'paused' && (metOn ?? voidedOn ?? '9999') > day,
  );
}

/** To one decimal, `null` of none. */
function averageOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  return Math.round((numbers.reduce((sum, n) => sum + n, 0) / numbers.length) * 10) / 10;
}

/** How often each word comes; the known ones also when they do not. */
function tally(words: readonly string[], known: readonly string[] = []): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(known.map((word) => [word, 0]));
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
