import { Office } from './harness/office';
import { etagOf, must, Ward, type Obligation } from './harness/ward';

interface Case {
  readonly state: string;
  readonly variant: string;
  readonly outcome: string | null;
  readonly allowed: readonly { readonly step: string; readonly by: readonly string[] }[];
  readonly history: readonly {
    readonly step: string;
    readonly from: string;
    readonly to: string;
    readonly on: string;
  }[];
}

describe('petitions through their whole lives', () => {
  let office: Office;
  let ward: Ward;
  let today = '2026-03-02';

  beforeAll(async () => {
    office = await Office.start();
    ward = await Ward.of(office);
  });
  afterAll(() => office.stop());

  async function moveTo(day: string): Promise<void> {
    today = day;
    await ward.moveTo(day);
  }

  const cased = (id: string) => must(ward.leader.get<Case>(`/api/resolution/cases/${id}`));
  const stepsOf = ({ allowed }: Case) => allowed.map(({ step }) => step).toSorted();
  const listedState = async (id: string) =>
    (await must(ward.leader.get<{ state: string }>(`/api/intake/petitions/${id}`))).state;
  const obligation = async (id: string, step: string): Promise<Partial<Obligation>> =>
    (await ward.obligations(id)).find((item) => item.step === step) ?? {};

  /** Takes steps one after the other; each leads where the table says, for the case and in every list. */
  async function walk(
    id: string,
    steps: readonly (readonly [step: string, to: string, body?: object])[],
  ): Promise<void> {
    for (const [step, to, body = {}] of steps) {
      await ward.step(id, step, body);
      expect({ step, state: (await cased(id)).state }).toEqual({ step, state: to });
      expect({ step, state: await listedState(id) }).toEqual({ step, state: to });
    }
  }

  it('a complaint: extended, suspended, resumed, withdrawn in part, decided after a dialogue, closed', async () => {
    const { petitionId: id } = await ward.accepted('complaint');
    expect(await obligation(id, 'complaint.first.resolve')).toMatchObject({ dueOn: '2026-04-01', state: 'open' });
    await moveTo('2026-03-09');
    await walk(id, [
      ['verify', 'verifying'],
      ['extend', 'verifying', { variant: 'complex', documentNumber: '31/QĐ-UBND' }],
    ]);
    expect(await obligation(id, 'complaint.first.resolve')).toMatchObject({ dueOn: '2026-04-16', variant: 'complex' });
    await moveTo('2026-03-16');
    await walk(id, [['suspend', 'suspended', { reason: 'Chờ giám định', on: today }]]);
    expect(stepsOf(await cased(id))).toEqual(['extend', 'resume', 'terminate', 'withdraw', 'withdraw-part']);
    expect(await obligation(id, 'complaint.first.resolve')).toMatchObject({ state: 'paused' });
    await moveTo('2026-03-30');
    await walk(id, [['resume', 'verifying', { on: today }]]);
    // Fourteen days more, and 30 April to 3 May are not worked.
    expect(await obligation(id, 'complaint.first.resolve')).toMatchObject({ state: 'open', dueOn: '2026-05-04' });
    await walk(id, [
      ['withdraw-part', 'verifying', { on: today, by: 'minutes', what: 'Phần bồi thường' }],
      ['report', 'reported', { resultDiffers: true }],
    ]);
    const decision = { outcome: 'partly_right', documentNumber: '45/QĐ-UBND', decidedOn: today };
    const refused = await ward.tryStep(id, 'decide', decision);
    expect(refused).toMatchObject({ status: 409, body: { code: 'RESOLUTION.STEP_NOT_ALLOWED' } });
    expect(refused.body).toHaveProperty('allowed', expect.arrayContaining(['hold-dialogue']));
    await walk(id, [
      ['hold-dialogue', 'reported', { attended: false }],
      ['decide', 'decided', decision],
    ]);
    expect(stepsOf(await cased(id))).toEqual(['send']);
    await walk(id, [
      ['send', 'sent'],
      ['publish', 'published'],
      ['enforce', 'enforced'],
      ['close', 'closed'],
    ]);
    const closed = await cased(id);
    expect(closed).toMatchObject({ state: 'closed', outcome: 'partly_right', allowed: [] });
    expect(closed.history.map(({ step }) => step)).toHaveLength(12);
    expect((await ward.obligations(id)).filter(({ state }) => state === 'open' || state === 'overdue')).toEqual([]);
  });

  it('a denunciation: extended twice and no more, withdrawn and resolved all the same, concluded, closed', async () => {
    const start = today;
    const { petitionId: id } = await ward.accepted('denunciation', { receivedOn: start });
    const members = [ward.handler.user?.id, ward.second.user?.id];
    await walk(id, [['notify', 'notified']]);
    expect(await ward.tryStep(id, 'verify', { members: members.slice(0, 1) })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/members', code: 'VALIDATION.LIST_TOO_SHORT' }] },
    });
    expect(await ward.tryStep(id, 'verify', { members: [members[0], members[0]] })).toMatchObject({ status: 422 });
    await walk(id, [
      ['verify', 'verifying', { members }],
      ['extend', 'verifying', { variant: 'complex', documentNumber: '32/QĐ-UBND' }],
      ['extend', 'verifying', { variant: 'specially_complex', documentNumber: '33/QĐ-UBND' }],
    ]);
    expect(await obligation(id, 'denunciation.resolve')).toMatchObject({
      variant: 'extended-twice',
      dueOn: '2026-06-29',
    });
    const third = await ward.tryStep(id, 'extend', { variant: 'complex', documentNumber: '34/QĐ-UBND' });
    expect(third).toMatchObject({ status: 409, body: { code: 'RESOLUTION.STEP_NOT_ALLOWED' } });
    await walk(id, [
      ['withdraw', 'verifying', { on: today, by: 'letter', continues: true }],
      ['report', 'reported'],
      ['conclude', 'concluded', { outcome: 'right', documentNumber: '12/KL-UBND', concludedOn: today }],
      ['send', 'sent'],
      ['act', 'acted'],
      ['publish', 'published'],
      ['close', 'closed'],
    ]);
    expect((await ward.obligations(id)).map(({ state }) => state).toSorted()).not.toContain('overdue');
    expect(await obligation(id, 'denunciation.resolve')).toMatchObject({ state: 'met' });
  });

  it('a proposal: answered with and without verification, never extended', async () => {
    for (const verified of [true, false]) {
      const { petitionId: id } = await ward.accepted('proposal_feedback', { receivedOn: today });
      expect(stepsOf(await cased(id))).not.toContain('extend');
      const extension = { variant: 'complex', documentNumber: '31/QĐ-UBND' };
      expect((await ward.tryStep(id, 'extend', extension)).status).toBe(409);
      if (verified) await walk(id, [['verify', 'verifying']]);
      await walk(id, [
        ['answer', 'answered', { answeredOn: today }],
        ['close', 'closed'],
      ]);
      expect(await obligation(id, 'proposal.answer')).toMatchObject({ state: 'met' });
    }
  });

  it.each(['complaint', 'denunciation', 'proposal_feedback'])(
    'a %s may be withdrawn or terminated, then closed',
    async (kind) => {
      for (const [step, to, body] of [
        ['withdraw', 'withdrawn', { on: today, by: 'letter' }],
        ['terminate', 'terminated', { reason: 'Người khiếu nại đã chết', documentNumber: '50/QĐ-UBND' }],
      ] as const) {
        const { petitionId: id } = await ward.accepted(kind, { receivedOn: today });
        await walk(id, [
          [step, to, body],
          ['close', 'closed'],
        ]);
        const left = (await ward.obligations(id)).filter(({ state }) => !['met', 'void'].includes(state));
        // What was promised at the desk stays due: the person who came is still to be told.
        expect(left.map(({ step: open }) => open).filter((open) => open !== 'petition.notify-result')).toEqual([]);
      }
    },
  );

  it.each([
    ['refuse', 'refused'],
    ['guide', 'guided'],
    ['transfer', 'transferred'],
    ['return', 'returned'],
    ['file', 'filed'],
  ])('a petition that is not accepted: %s', async (outcome, state) => {
    const { petitionId: id } = await ward.log({ receivedOn: today });
    await ward.classify(id, 'complaint', { withinJurisdiction: false });
    await ward.sign(id, outcome);
    expect(await listedState(id)).toBe(state);
    expect((await ward.leader.get(`/api/resolution/cases/${id}`)).status).toBe(404);
    await ward.act(ward.desk, id, 'notify', {
      to: 'petitioner',
      on: today,
      by: 'letter',
      documentNumber: '12/TB-UBND',
    });
    expect((await ward.obligations(id)).filter((item) => item.state === 'open')).toEqual([]);
    const late = await ward.leader.post(`/api/assignment/petitions/${id}/assign`, {
      responsible: ward.handler.user?.id,
      leader: ward.leader.user?.id,
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'ASSIGNMENT.PETITION_CLOSED' } });
  });

  it('a petition that waits for a supplement, is sent back by the leader, and at last accepted', async () => {
    const { petitionId: id } = await ward.log({ receivedOn: today });
    const act = (action: string, body: object, by = ward.desk) => ward.act(by, id, action, body);
    await act('request-supplement', { missing: ['no_signature'], dueOn: '2026-12-31', note: 'Đề nghị ký đơn' });
    expect(await listedState(id)).toBe('awaiting_supplement');
    await act('supplement', { note: 'Đã ký' });
    await ward.classify(id, 'mixed');
    const path = `/api/intake/petitions/${id}`;
    const accept = { outcome: 'accept', reason: 'Đủ điều kiện' };
    expect(
      await ward.desk.post(`${path}/propose`, accept, { ifMatch: etagOf(await ward.desk.get(path)) }),
    ).toMatchObject({
      status: 409,
      body: { code: 'INTAKE.KIND_NOT_ACCEPTABLE' },
    });
    await ward.classify(id, 'complaint');
    await act('propose', accept);
    await act('sign', { decision: 'send_back', note: 'Bổ sung căn cứ' }, ward.leader);
    expect(await listedState(id)).toBe('classified');
    await ward.sign(id);
    expect(await cased(id)).toMatchObject({ state: 'accepted' });
    expect(
      (
        await ward.desk.post(
          `${path}/withdraw`,
          { on: today, by: 'letter' },
          { ifMatch: etagOf(await ward.desk.get(path)) },
        )
      ).status,
    ).toBe(409);
  });

  it('a petition that is withdrawn at the desk', async () => {
    const { petitionId: id } = await ward.log({ receivedOn: today });
    await ward.act(ward.desk, id, 'withdraw', { on: today, by: 'minutes' });
    expect(await listedState(id)).toBe('withdrawn');
    expect((await ward.obligations(id)).filter(({ state }) => state === 'open')).toEqual([]);
  });

  it('a step may be dated back, but not before the one before it and not into the future', async () => {
    const { petitionId: id } = await ward.accepted('complaint', { receivedOn: today });
    await moveTo('2026-04-10');
    await ward.step(id, 'verify', { on: '2026-04-07' });
    for (const [on, code] of [
      ['2026-04-06', 'RESOLUTION.DATE_BEFORE_PREVIOUS_STEP'],
      ['2026-04-11', 'RESOLUTION.DATE_IN_FUTURE'],
    ])
      expect(await ward.tryStep(id, 'report', { resultDiffers: false, on })).toMatchObject({
        status: 422,
        body: { code },
      });
    await ward.step(id, 'report', { resultDiffers: false, on: '2026-04-07' });
  });

  it('keeps an officer away from a petition about himself or his superior', async () => {
    const { leader, handler, second } = ward;
    const assign = (petitionId: string, body: object) =>
      leader.post(`/api/assignment/petitions/${petitionId}/assign`, { leader: leader.user?.id, ...body });
    const conflict = (pointer: string) => ({
      status: 409,
      body: { code: 'ASSIGNMENT.CONFLICT_OF_INTEREST', errors: [{ pointer }] },
    });
    const about = async (officerId: string | undefined) =>
      (
        await ward.log({
          receivedOn: today,
          declaredKind: 'denunciation',
          respondent: { name: 'Người bị tố cáo', officerId },
        })
      ).petitionId;
    const handlers = await about(handler.user?.id);
    expect(await assign(handlers, { responsible: handler.user?.id })).toMatchObject(conflict('/responsible'));
    expect(await assign(handlers, { responsible: second.user?.id, coordinating: [handler.user?.id] })).toMatchObject(
      conflict('/coordinating/0'),
    );
    expect(await assign(handlers, { responsible: second.user?.id })).toMatchObject({ status: 200 });
    const leaders = await about(leader.user?.id);
    expect(await assign(leaders, { responsible: second.user?.id })).toMatchObject(conflict('/responsible'));
    await ward.classify(handlers, 'denunciation');
    await ward.sign(handlers);
    await ward.step(handlers, 'notify', {}, second);
    const members = [second.user?.id, handler.user?.id];
    expect(await ward.tryStep(handlers, 'verify', { members }, second)).toMatchObject({
      status: 422,
      body: { code: 'RESOLUTION.OFFICER_IN_CONFLICT' },
    });
  });
});
