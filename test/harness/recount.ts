import type { Commit } from '@donthu/eventing';

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Figures of a period, counted petition by petition from the log: no view and nothing of the reporting service. */
export interface Recounted {
  readonly received: number;
  readonly carriedOver: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byOutcome: Readonly<Record<string, number>>;
  readonly resolved: { readonly total: number; readonly onTime: number; readonly late: number };
  readonly open: { readonly total: number; readonly overdue: number };
  readonly visits: number;
}

type Data = Readonly<Record<string, unknown>>;

interface Item {
  readonly step: string;
  readonly dueOn: string | null;
  readonly state: string;
  readonly metOn?: string;
  readonly voidedOn?: string;
}

interface Life {
  receivedOn: string;
  kind: string;
  classified: boolean;
  signed?: { readonly outcome: string; readonly on: string };
  settledOn?: string;
  items: readonly Item[];
}

const SETTLED = ['decided', 'concluded', 'answered', 'withdrawn', 'terminated'];
const SETTLED_BY: Readonly<Record<string, string>> = {
  complaint: 'complaint.first.resolve',
  denunciation: 'denunciation.resolve',
  proposal_feedback: 'proposal.answer',
};

/** What the log of an office tells about a unit. */
export class Lives {
  private readonly lives = new Map<string, Life>();
  private readonly visits: string[] = [];

  constructor(history: readonly Commit[], units: readonly string[]) {
    for (const { unit, stream, events } of history) {
      if (!units.includes(unit)) continue;
      for (const { type, data } of events) this.happened(stream.split('/')[1] ?? '', type, data);
    }
  }

  count(period: Period, today: string): Recounted {
    const lives = [...this.lives.values()];
    const within = (day: string | undefined) => day !== undefined && period.from <= day && day <= period.to;
    const openAfter = (life: Life, day: string) =>
      life.receivedOn <= day && (life.settledOn === undefined || life.settledOn > day);
    const received = lives.filter((life) => within(life.receivedOn));
    const resolved = lives.filter((life) => within(life.settledOn));
    const open = lives.filter((life) => openAfter(life, period.to));
    const asOf = period.to < today ? period.to : today;
    const late = resolved.filter(isLate).length;
    return {
      received: received.length,
      carriedOver: lives.filter((life) => life.receivedOn < period.from && (life.settledOn ?? '9999') >= period.from)
        .length,
      byKind: countBy(received.map(({ kind }) => kind)),
      byOutcome: countBy(lives.flatMap(({ signed }) => (signed && within(signed.on) ? [signed.outcome] : []))),
      resolved: { total: resolved.length, onTime: resolved.length - late, late },
      open: {
        total: open.length,
        overdue: lives.filter((life) => openAfter(life, asOf) && isOverdue(life, asOf)).length,
      },
      visits: this.visits.filter(within).length,
    };
  }

  private happened(id: string, type: string, data: Data): void {
    if (type === 'visit.recorded.v1') this.visits.push(String(data['receivedOn']));
    if (type === 'petition.logged.v1') {
      const kind = String(data['declaredKind']);
      this.lives.set(id, { receivedOn: String(data['receivedOn']), kind, classified: false, items: [] });
    }
    const life = this.lives.get(id);
    if (life) follow(life, type, data);
  }
}

function follow(life: Life, type: string, data: Data): void {
  switch (type) {
    case 'petition.classified.v1':
      Object.assign(life, { kind: data['kind'], classified: true });
      break;
    case 'petition.corrected.v1':
      if (typeof data['receivedOn'] === 'string') life.receivedOn = data['receivedOn'];
      if (typeof data['declaredKind'] === 'string' && !life.classified) life.kind = data['declaredKind'];
      break;
    case 'petition.outcome-signed.v1':
      life.signed = { outcome: String(data['outcome']), on: String(data['signedOn']) };
      if (life.signed.outcome !== 'accept') settle(life, life.signed.on);
      break;
    case 'petition.withdrawn.v1':
      settle(life, String(data['on']));
      break;
    case 'case.step-taken.v1':
      if (SETTLED.includes(String(data['to']))) settle(life, String(data['on']));
      break;
    case 'obligations.changed.v1':
      life.items = data['items'] as readonly Item[];
  }
}

function settle(life: Life, on: string): void {
  life.settledOn ??= on < life.receivedOn ? life.receivedOn : on;
}

function isLate({ items, kind, signed, settledOn = '' }: Life): boolean {
  const by = signed?.outcome === 'accept' ? SETTLED_BY[kind] : 'petition.handle';
  const item = items.find(({ step }) => step === by);
  return item?.state === 'met_late' || (item?.dueOn ?? '9999') < settledOn;
}

/** Due before the day, and neither met nor void by then; what is paused is not overdue. */
function isOverdue({ items }: Life, day: string): boolean {
  return items.some(({ dueOn, state, metOn, voidedOn }) => {
    if (dueOn === null || dueOn >= day || state === 'paused') return false;
    if (state === 'void') return (voidedOn ?? '') > day;
    return state === 'open' || (metOn ?? dueOn) > day;
  });
}

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
