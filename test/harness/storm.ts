import type { OfficeClient } from './client';
import type { Office } from './office';
import { etagOf, must, type Logged } from './ward';

interface StepField {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly options?: readonly string[];
  readonly min?: number;
}

interface AllowedStep {
  readonly step: string;
  readonly fields: readonly StepField[];
}

const KINDS = [
  ...Array<string[]>(3).fill(['complaint', 'denunciation', 'proposal_feedback']).flat(),
  'mixed',
  'undetermined',
];
/** What brings a petition nearer to its end, the last first. */
const ONWARD = ['sign', 'propose', 'classify'];
const FIELDS = ['dat_dai', 'moi_truong', 'tham_nhung', 'khac'];

/** Chance that can be repeated: the same seed gives the same storm (mulberry32). */
export class Chance {
  constructor(private seed: number) {}

  /** From 0 on, below 1. */
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), this.seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  of<T>(things: readonly T[]): T {
    const thing = things[Math.floor(this.next() * things.length)];
    if (thing === undefined) throw new Error('nothing to choose from');
    return thing;
  }

  maybe(share = 0.5): boolean {
    return this.next() < share;
  }
}

/** One ward whose officers do at random whatever the answers of the system say is allowed; nothing may be refused. */
export class StormyWard {
  readonly petitions: string[] = [];
  private number = 0;

  private constructor(
    private readonly chance: Chance,
    private readonly desk: OfficeClient,
    private readonly leader: OfficeClient,
    private readonly handlers: readonly string[],
  ) {}

  static async of(office: Pick<Office, 'as'>, chance: Chance, suffix = ''): Promise<StormyWard> {
    const [desk, leader] = await Promise.all([office.as(`tiepdan${suffix}`), office.as(`lanhdao${suffix}`)]);
    const officers = await must(leader.get<{ items: { id: string; roles: string[] }[] }>('/api/assignment/officers'));
    const handlers = officers.items.filter(({ roles }) => roles.includes('handler') || roles.includes('leader'));
    return new StormyWard(
      chance,
      desk,
      leader,
      handlers.map(({ id }) => id),
    );
  }

  /** Something that an officer may do today. */
  async happens(today: string): Promise<void> {
    if (this.petitions.length === 0 || this.chance.maybe(0.13)) return this.receive(today);
    const petitionId = this.chance.of(this.petitions.slice(-12));
    if (this.chance.maybe(0.12)) return this.assign(petitionId);
    const opened = await this.leader.get<{ allowed: AllowedStep[] }>(`/api/resolution/cases/${petitionId}`);
    if (opened.status === 200 && this.chance.maybe(0.8)) return this.takeStep(petitionId, opened.body.allowed, today);
    return this.act(petitionId, today);
  }

  private async receive(today: string): Promise<void> {
    this.number += 1;
    const visitors = [{ fullName: `Người thứ ${this.number}`, address: 'Phố Gia Quất' }];
    if (this.chance.maybe(0.3)) {
      const visit = { receivedOn: today, kind: 'regular', visitors, content: 'Trình bày', handling: 'guide' };
      await must(this.desk.post('/api/reception/visits', visit));
    }
    const form = {
      receivedOn: this.chance.maybe(0.8) ? today : earlier(today, 3),
      channel: this.chance.of(['in_person', 'post', 'online']),
      declaredKind: this.chance.of(KINDS),
      petitioners: [{ fullName: `Người thứ ${this.number}` }],
      summary: `Nội dung thứ ${this.number}`,
      ...(this.chance.maybe(0.2) && { forwarder: { name: 'Văn phòng Đoàn đại biểu Quốc hội' } }),
    };
    this.petitions.push((await must(this.desk.post<Logged>('/api/intake/petitions', form))).petitionId);
  }

  private async assign(petitionId: string): Promise<void> {
    const path = `/api/assignment/petitions/${petitionId}`;
    const ifMatch = etagOf(await this.leader.get(path));
    const body = { responsible: this.chance.of(this.handlers), leader: this.leader.user?.id, reason: 'Phân công' };
    const reply = await this.leader.post(`${path}/assign`, body, ifMatch > 0 ? { ifMatch } : {});
    if (reply.status !== 200 && reply.body['code'] !== 'ASSIGNMENT.PETITION_CLOSED') await must(Promise.resolve(reply));
  }

  private async act(petitionId: string, today: string): Promise<void> {
    const path = `/api/intake/petitions/${petitionId}`;
    const shown = await this.leader.get<{ allowed: string[]; state: string } & Shown>(path);
    const allowed = shown.body.allowed.filter((action) => action !== 'withdraw' || this.chance.maybe(0.2));
    if (allowed.length === 0) return;
    const onward = ONWARD.find((action) => allowed.includes(action));
    const action = onward !== undefined && this.chance.maybe(0.7) ? onward : this.chance.of(allowed);
    const client = action === 'sign' ? this.leader : this.desk;
    await must(client.post(`${path}/${action}`, this.bodyOf(action, shown.body, today), { ifMatch: etagOf(shown) }));
  }

  private bodyOf(action: string, petition: Shown, today: string): object {
    switch (action) {
      case 'classify': {
        const eligible = this.chance.maybe(0.9);
        const missing = eligible ? [] : ['no_signature'];
        const kind = this.chance.of(KINDS);
        return { kind, field: this.chance.of(FIELDS), eligible, missing, withinJurisdiction: this.chance.maybe(0.9) };
      }
      case 'correct':
        return { receivedOn: earlier(petition.receivedOn, this.chance.maybe() ? 0 : 1), reason: 'Ghi sai ngày' };
      case 'request-supplement':
        return { missing: ['no_signature'], dueOn: '2026-12-31', note: 'Bổ sung' };
      case 'supplement':
        return { note: 'Đã bổ sung' };
      case 'propose':
        return this.proposal(petition);
      case 'sign':
        return { decision: this.chance.maybe(0.85) ? 'approve' : 'send_back' };
      case 'notify':
        return { to: petition.outcome === null ? 'forwarder' : 'petitioner', on: today, by: 'letter' };
      case 'withdraw':
        return { on: today, by: 'letter' };
      default:
        throw new Error(`nobody knows how to ${action}`);
    }
  }

  private proposal({ kind, eligible, withinJurisdiction }: Shown): object {
    const acceptable = eligible && withinJurisdiction && kind !== 'mixed' && kind !== 'undetermined';
    const others = ['refuse', 'guide', 'transfer', 'return', 'file'];
    const outcome = acceptable && this.chance.maybe(0.85) ? 'accept' : this.chance.of(others);
    return {
      outcome,
      reason: 'Theo nội dung đơn',
      ...(outcome === 'transfer' && { recipient: 'Thanh tra thành phố' }),
    };
  }

  /** The form is drawn from what the case says of its steps, as any client would. */
  private async takeStep(petitionId: string, allowed: readonly AllowedStep[], today: string): Promise<void> {
    const usual = allowed.filter(({ step }) => !['withdraw', 'terminate'].includes(step) || this.chance.maybe(0.15));
    if (usual.length === 0) return;
    const { step, fields } = this.chance.of(usual);
    const path = `/api/resolution/cases/${petitionId}`;
    const ifMatch = etagOf(await this.leader.get(path));
    const filled = fields.filter(({ required }) => required || this.chance.maybe(0.3));
    const body = Object.fromEntries(filled.map((field) => [field.name, this.valueOf(field, today)]));
    await must(this.leader.post(`${path}/${step}`, body, { ifMatch }));
  }

  private valueOf({ name, type, options = [], min = 1 }: StepField, today: string): unknown {
    switch (type) {
      case 'date':
        return today;
      case 'flag':
        return this.chance.maybe();
      case 'choice':
        return this.chance.of(options);
      case 'officers':
        return this.handlers.slice(0, min);
      case 'officer':
        return this.chance.of(this.handlers);
      case 'number':
        return min;
      case 'files':
        return [];
      default:
        return name === 'documentNumber' ? '12/QĐ-UBND' : 'Theo hồ sơ';
    }
  }
}

interface Shown {
  readonly receivedOn: string;
  readonly kind: string;
  readonly eligible: boolean | null;
  readonly withinJurisdiction: boolean | null;
  readonly outcome: string | null;
}

function earlier(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
