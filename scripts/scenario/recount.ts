import type { Commit } from '@donthu/eventing';

/** Figures of a period, counted by hand from the events: no view, no bucket, nothing of the reporting service. */
export interface Recount {
  readonly received: number;
  readonly carriedOver: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byOutcome: Readonly<Record<string, number>>;
  readonly resolved: { readonly onTime: number; readonly late: number };
  readonly open: { readonly total: number; readonly overdue: number };
  readonly visits: number;
}

interface Life {
  receivedOn: string;
  kind: string;
  outcome?: string;
  signedOn?: string;
  resolvedOn?: string;
  resolvedBy?: string;
  items: readonly Item[];
}

interface Item {
  readonly step: string;
  readonly dueOn: string | null;
  readonly state: string;
  readonly metOn?: string;
}

const RESOLVING: Readonly<Record<string, string>> = {
  decide: 'complaint.first.resolve',
  conclude: 'denunciation.resolve',
  answer: 'proposal.answer',
};
const ENDING = new Set(['withdraw', 'terminate']);

export function recount(
  commits: Iterable<Commit>,
  unit: string,
  period: { readonly from: string; readonly to: string },
  today: string,
): Recount {
  const lives = new Map<string, Life>();
  let visits = 0;
  for (const commit of commits) {
    if (commit.unit !== unit) continue;
    for (const { type, data } of commit.events) {
      if (type === 'visit.recorded.v1' && within(String(data['receivedOn']), period)) visits += 1;
      live(lives, commit.stream.slice(commit.stream.indexOf('/') + 1), type, data);
    }
  }
  return { ...figures([...lives.values()], period, today), visits };
}

function live(lives: Map<string, Life>, id: string, type: string, data: Readonly<Record<string, unknown>>): void {
  if (type === 'petition.logged.v1')
    lives.set(id, { receivedOn: String(data['receivedOn']), kind: String(data['declaredKind']), items: [] });
  const life = lives.get(id);
  if (!life) return;
  if (type === 'petition.classified.v1') life.kind = String(data['kind']);
  if (type === 'petition.outcome-signed.v1') signed(life, data);
  if (type === 'petition.withdrawn.v1') resolve(life, String(data['on']), 'petition.handle');
  if (type === 'case.step-taken.v1') stepTaken(life, data);
  if (type === 'obligations.changed.v1') life.items = data['items'] as readonly Item[];
}

function signed(life: Life, data: Readonly<Record<string, unknown>>): void {
  life.outcome = String(data['outcome']);
  life.signedOn = String(data['signedOn']);
  if (life.outcome !== 'accept') resolve(life, life.signedOn, 'petition.handle');
}

function stepTaken(life: Life, data: Readonly<Record<string, unknown>>): void {
  const step = String(data['step']);
  const by =
    RESOLVING[step] ??
    (ENDING.has(step)
      ? RESOLVING[{ complaint: 'decide', denunciation: 'conclude' }[life.kind] ?? 'answer']
      : undefined);
  if (by !== undefined) resolve(life, String(data['on']), by);
}

function resolve(life: Life, on: string, by: string): void {
  life.resolvedOn ??= on;
  life.resolvedBy ??= by;
}

function figures(
  lives: readonly Life[],
  period: { readonly from: string; readonly to: string },
  today: string,
): Omit<Recount, 'visits'> {
  const received = lives.filter((life) => within(life.receivedOn, period));
  const resolved = lives.filter((life) => life.resolvedOn !== undefined && within(life.resolvedOn, period));
  const open = lives.filter(
    (life) => life.receivedOn <= period.to && (life.resolvedOn === undefined || life.resolvedOn > period.to),
  );
  const carried = lives.filter(
    (life) => life.receivedOn < period.from && (life.resolvedOn === undefined || life.resolvedOn >= period.from),
  );
  const signedInPeriod = lives.filter((life) => life.signedOn !== undefined && within(life.signedOn, period));
  const asOf = period.to < today ? period.to : today;
  return {
    received: received.length,
    carriedOver: carried.length,
    byKind: countBy(received, (life) => life.kind),
    byOutcome: countBy(signedInPeriod, (life) => life.outcome ?? ''),
    resolved: { onTime: resolved.filter((life) => !isLate(life)).length, late: resolved.filter(isLate).length },
    open: { total: open.length, overdue: open.filter((life) => isOverdue(life, asOf)).length },
  };
}

function isLate({ items, resolvedBy, resolvedOn = '' }: Life): boolean {
  const dueOn = items.find(({ step }) => step === resolvedBy)?.dueOn ?? null;
  return dueOn !== null && dueOn < resolvedOn;
}

function isOverdue({ items }: Life, day: string): boolean {
  return items.some(
    ({ dueOn, state, metOn }) =>
      dueOn !== null && dueOn < day && (state === 'open' || (metOn !== undefined && metOn > day)),
  );
}

function within(day: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
  return from <= day && day <= to;
}

function countBy<T>(things: readonly T[], keyOf: (thing: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const thing of things) counts[keyOf(thing)] = (counts[keyOf(thing)] ?? 0) + 1;
  return counts;
}
