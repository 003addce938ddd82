import type { OfficeClient } from '../harness/client';

export interface Item {
  readonly petitionId: string;
  readonly state: string;
  readonly responsible: string | null;
  readonly nextDueOn: string | null;
  readonly summary: string;
  readonly petitioners: { readonly displayName: string }[];
}

export const FORM = {
  receivedOn: '2026-03-02',
  channel: 'in_person',
  declaredKind: 'complaint',
  petitioners: [
    { role: 'petitioner', fullName: 'Nguyễn Thị Đào', address: 'Số 5 phố Gia Quất', idNumber: '001090012345' },
  ],
  summary: 'Khiếu nại Quyết định số 20/QĐ-UBND về đất đai',
};

/** Whatever plays an installation: one process or many, reached under one address. */
export interface Installation {
  as(username: string): Promise<OfficeClient>;
}

/** The main job through the HTTP door, the same on every engine; petitions 1 and 2 of a fresh demo office. */
export function describeMainJob(installation: () => Installation): void {
  let desk: OfficeClient;
  let leader: OfficeClient;
  let handler: OfficeClient;
  let admin: OfficeClient;

  beforeAll(async () => {
    [desk, leader, handler, admin] = await Promise.all([
      installation().as('tiepdan'),
      installation().as('lanhdao'),
      installation().as('xuly1'),
      installation().as('quantri'),
    ]);
  });

  const moveTo = (day: string) => admin.post('/api/operations/clock', { now: `${day}T01:00:00Z` });

  it('takes a petition from the desk to a decision, without waiting anywhere', async () => {
    const logged = await desk.post<{
      petitionId: string;
      version: number;
      register: object;
      receipt: { code: string; secret: string };
    }>('/api/intake/petitions', FORM, { key: 'k-1' });
    expect(logged.status).toBe(201);
    expect(logged.body).toMatchObject({
      version: 1,
      register: { unit: 'thuong-thanh', year: 2026, book: 'live', number: 1 },
    });
    const id = logged.body.petitionId;
    const petition = `/api/intake/petitions/${id}`;
    const classified = await desk.post(
      `${petition}/classify`,
      { kind: 'complaint', field: 'dat_dai', eligible: true, missing: [], withinJurisdiction: true },
      { ifMatch: 1 },
    );
    expect(classified).toMatchObject({ status: 200, body: { version: 2 } });
    expect(
      (await desk.post(`${petition}/propose`, { outcome: 'accept', reason: 'Đủ điều kiện' }, { ifMatch: 2 })).status,
    ).toBe(200);
    expect((await leader.post(`${petition}/sign`, { decision: 'approve' }, { ifMatch: 3 })).body).toMatchObject({
      version: 4,
    });
    const assigned = await leader.post(`/api/assignment/petitions/${id}/assign`, {
      responsible: handler.user?.id,
      coordinating: [],
      leader: leader.user?.id,
    });
    expect(assigned.status).toBe(200);
    const opened = await handler.get<{ state: string; responsible: string; allowed: { step: string }[] }>(
      `/api/resolution/cases/${id}`,
    );
    expect(opened.body).toMatchObject({ state: 'accepted', responsible: handler.user?.id });
    expect(opened.body.allowed.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['verify', 'extend', 'suspend', 'withdraw', 'terminate']),
    );
    const step = async (name: string, body: object) => {
      const { headers } = await handler.get(`/api/resolution/cases/${id}`);
      return handler.post(`/api/resolution/cases/${id}/${name}`, body, {
        ifMatch: (headers.get('etag') ?? '').replaceAll('"', ''),
      });
    };
    expect((await step('verify', {})).status).toBe(200);
    expect((await step('report', { resultDiffers: false })).status).toBe(200);
    expect(
      (await step('decide', { outcome: 'right', documentNumber: '45/QĐ-UBND', decidedOn: '2026-03-02' })).status,
    ).toBe(200);
    const { body } = await leader.get<{ items: Item[] }>('/api/intake/petitions?q=nguyen%20thi%20dao');
    expect(body.items).toMatchObject([
      {
        petitionId: id,
        state: 'decided',
        responsible: handler.user?.id,
        petitioners: [{ displayName: 'Nguyễn Thị Đào' }],
      },
    ]);
    const due = await leader.get<{ items: { step: string; state: string; dueOn: string }[] }>(
      `/api/deadline/petitions/${id}`,
    );
    expect(due.body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ step: 'complaint.first.resolve', state: 'met' }),
        expect.objectContaining({ step: 'complaint.first.send-decision', state: 'open', dueOn: '2026-03-05' }),
      ]),
    );
    const looked = await desk.post('/api/public/look-up', logged.body.receipt);
    expect(looked).toMatchObject({ status: 200, body: { state: expect.any(String) as unknown, dueOn: '2026-03-05' } });
    const timeline = await leader.get<{ items: { type: string }[] }>(`/api/reporting/petitions/${id}/timeline`);
    expect(timeline.body.items.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['petition.logged.v1', 'case.opened.v1', 'assignment.made.v1']),
    );
  });

  it('alerts when a deadline passes: the leader at once where nobody is responsible', async () => {
    const logged = await desk.post<{ petitionId: string }>('/api/intake/petitions', { ...FORM, summary: 'Bị bỏ quên' });
    expect((await moveTo('2026-03-13')).status).toBe(200);
    const { body } = await leader.get<{
      items: { kind: string; step: string; audience: string; dueOn: string; late: boolean }[];
    }>(`/api/deadline/alerts?petitionId=${logged.body.petitionId}&kind=overdue`);
    expect(body.items).toMatchObject([
      { kind: 'overdue', step: 'petition.handle', audience: 'leader', dueOn: '2026-03-12', late: false },
    ]);
    const overdue = await leader.get<{ items: Item[] }>('/api/intake/petitions?overdue=true');
    expect(overdue.body.items.map(({ petitionId }) => petitionId)).toContain(logged.body.petitionId);
  });

  it('gives the level above its figures', async () => {
    const upper = await installation().as('captren');
    const { status, body } = await upper.get('/api/reporting/summary?unit=thuong-thanh&from=2026-03-01&to=2026-03-31');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      received: 2,
      carriedOver: 0,
      byKind: { complaint: 2 },
      byOutcome: { accept: 1 },
      resolved: { onTime: 1, late: 0 },
      open: { total: 1, overdue: 1 },
      visits: 0,
    });
  });
}
