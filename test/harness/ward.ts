import type { CallOptions, OfficeClient, Reply } from './client';
import type { Office } from './office';

export interface Logged {
  readonly petitionId: string;
  readonly version: number;
  readonly register: { readonly unit: string; readonly year: number; readonly book: string; readonly number: number };
  readonly receipt: { readonly code: string; readonly secret: string };
  readonly warnings: readonly string[];
}

export interface Done {
  readonly version: number;
}

export interface Obligation {
  readonly step: string;
  readonly variant: string;
  readonly startsOn: string;
  readonly dueOn: string | null;
  readonly state: string;
  readonly provisional: boolean;
}

export interface Alert {
  readonly alertId: string;
  readonly kind: string;
  readonly petitionId: string;
  readonly step: string;
  readonly dueOn: string;
  readonly late: boolean;
  readonly audience: string;
  readonly withdrawnAt?: string | null;
  readonly recipients?: readonly string[];
}

/** A form as it is filled in at the desk on the first day of a test office. */
export const FORM = {
  receivedOn: '2026-03-02',
  channel: 'in_person',
  declaredKind: 'complaint',
  petitioners: [{ role: 'petitioner', fullName: 'Nguyễn Thị Đào', address: 'Số 5 phố Gia Quất' }],
  summary: 'Khiếu nại Quyết định số 20/QĐ-UBND về đất đai',
};

/** A call that the test counts on; anything else than success ends it, with the answer shown. */
export async function must<T>(reply: Promise<Reply<T>>): Promise<T> {
  const { status, body } = await reply;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

export function etagOf({ headers }: Reply<unknown>): number {
  return Number((headers.get('etag') ?? '').replaceAll('"', ''));
}

/** Everybody of the first demo ward at work. What one has done, the others see. */
export class Ward {
  private constructor(
    readonly desk: OfficeClient,
    readonly leader: OfficeClient,
    readonly handler: OfficeClient,
    readonly second: OfficeClient,
    readonly admin: OfficeClient,
  ) {}

  static async of(office: Pick<Office, 'as'>): Promise<Ward> {
    const names = ['tiepdan', 'lanhdao', 'xuly1', 'xuly2', 'quantri'] as const;
    const [desk, leader, handler, second, admin] = await Promise.all(names.map((name) => office.as(name)));
    if (!desk || !leader || !handler || !second || !admin) throw new Error('not all have signed in');
    return new Ward(desk, leader, handler, second, admin);
  }

  log(changes: object = {}, options: CallOptions = {}): Promise<Logged> {
    return must(this.desk.post<Logged>('/api/intake/petitions', { ...FORM, ...changes }, options));
  }

  /** One action on a petition, at its present version. */
  async act(client: OfficeClient, petitionId: string, action: string, body: object): Promise<Done> {
    const path = `/api/intake/petitions/${petitionId}`;
    const ifMatch = etagOf(await client.get(path));
    return must(client.post<Done>(`${path}/${action}`, body, { ifMatch }));
  }

  classify(petitionId: string, kind: string, changes: object = {}): Promise<Done> {
    const classification = { kind, field: 'dat_dai', eligible: true, missing: [], withinJurisdiction: true };
    return this.act(this.desk, petitionId, 'classify', { ...classification, ...changes });
  }

  async sign(petitionId: string, outcome = 'accept'): Promise<Done> {
    const recipient = outcome === 'transfer' ? { recipient: 'Thanh tra thành phố' } : {};
    await this.act(this.desk, petitionId, 'propose', { outcome, reason: 'Theo nội dung đơn', ...recipient });
    return this.act(this.leader, petitionId, 'sign', { decision: 'approve' });
  }

  assign(petitionId: string, changes: object = {}, options: CallOptions = {}): Promise<Done> {
    const body = { responsible: this.handler.user?.id, coordinating: [], leader: this.leader.user?.id, ...changes };
    return must(this.leader.post<Done>(`/api/assignment/petitions/${petitionId}/assign`, body, options));
  }

  /** From the desk to a case in the hands of its handler. */
  async accepted(kind: string, changes: object = {}): Promise<Logged> {
    const logged = await this.log({ declaredKind: kind, ...changes });
    await this.classify(logged.petitionId, kind);
    await this.sign(logged.petitionId);
    await this.assign(logged.petitionId);
    return logged;
  }

  step(petitionId: string, step: string, body: object = {}, by = this.handler): Promise<Done> {
    return must(this.tryStep(petitionId, step, body, by));
  }

  async tryStep(petitionId: string, step: string, body: object = {}, by = this.handler): Promise<Reply<Done>> {
    const path = `/api/resolution/cases/${petitionId}`;
    return by.post<Done>(`${path}/${step}`, body, { ifMatch: etagOf(await by.get(path)) });
  }

  async obligations(petitionId: string): Promise<readonly Obligation[]> {
    const { items } = await must(this.leader.get<{ items: Obligation[] }>(`/api/deadline/petitions/${petitionId}`));
    return items;
  }

  async alerts(query: string, by = this.leader): Promise<readonly Alert[]> {
    return listAll<Alert>(by, `/api/deadline/alerts?${query}`);
  }

  /** Business time of the office: nine o'clock in the morning of a day. */
  async moveTo(day: string): Promise<void> {
    await must(this.admin.post('/api/operations/clock', { now: `${day}T02:00:00Z` }));
  }
}

/** Asked again while the views, which an import leaves behind, say to come back. */
export async function patiently<T>(client: OfficeClient, path: string): Promise<T> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const reply = await client.get<T>(path);
    if (reply.status !== 503) return must(Promise.resolve(reply));
  }
}

/** Every page of a list. */
export async function listAll<T>(client: OfficeClient, path: string): Promise<T[]> {
  const items: T[] = [];
  for (let cursor = ''; ;) {
    const separator = path.includes('?') ? '&' : '?';
    const page = await must(
      client.get<{ items: T[]; nextCursor: string | null }>(`${path}${separator}limit=200${cursor}`),
    );
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}
