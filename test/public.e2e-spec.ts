import { Office } from './harness/office';
import { must, Ward, type Logged } from './harness/ward';

interface Receipt {
  readonly code: string;
  readonly secret: string;
}

interface Progress {
  readonly state: string;
  readonly steps: readonly { readonly what: string; readonly on: string }[];
  readonly nextStep: string | null;
  readonly dueOn: string | null;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: string;
  readonly ms: number;
}

const LIMIT = 30;
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describe('the public look-up (promise 22)', () => {
  let office: Office;
  let ward: Ward;
  let complaint: Logged;
  let denunciation: Logged;
  let addresses = 0;

  beforeAll(async () => {
    office = await Office.start({ env: { DONTHU_TRUST_PROXY: '127.0.0.1' } });
    ward = await Ward.of(office);
    complaint = await ward.log();
    denunciation = await ward.log({ declaredKind: 'denunciation' });
  });
  afterAll(() => office.stop());

  const nextAddress = () => `10.${(addresses += 1) >> 8}.${addresses & 255}.1`;

  async function lookUp(receipt: object, address: string, headers: Record<string, string> = {}): Promise<Answer> {
    const begun = performance.now();
    const response = await office.anybody().raw('/api/public/look-up', {
      method: 'POST',
      body: JSON.stringify(receipt),
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address, ...headers },
    });
    const text = await response.text();
    const told = [...response.headers].filter(([name]) => !['date', 'x-request-id', 'retry-after'].includes(name));
    return { status: response.status, text, headers: JSON.stringify(told), ms: performance.now() - begun };
  }

  async function progress({ code, secret }: Receipt, headers: Record<string, string> = {}): Promise<Progress> {
    const { status, text } = await lookUp({ code, secret }, nextAddress(), headers);
    expect({ code, status }).toEqual({ code, status: 200 });
    return JSON.parse(text) as Progress;
  }

  function refusedReceipts(): Readonly<Record<string, Receipt>> {
    const { code, secret } = complaint.receipt;
    return {
      'an unknown code': { code: 'THUONG-THANH-2026-9999', secret },
      'an ill-formed code': { code: '?', secret },
      'a very long code': { code: 'A'.repeat(2000), secret },
      'an empty code': { code: '', secret: '' },
      'a wrong secret': { code, secret: denunciation.receipt.secret },
      'an ill-formed secret': { code, secret: '✗' },
      'a denunciation': denunciation.receipt,
      'a denunciation with a wrong secret': { code: denunciation.receipt.code, secret },
    };
  }

  it('answers alike, byte for byte, for what nobody has and for what must not be confirmed', async () => {
    for (const language of ['vi', 'en']) {
      const answers = new Map<string, string>();
      for (const [name, receipt] of Object.entries(refusedReceipts())) {
        const { status, text, headers } = await lookUp(receipt, nextAddress(), { 'accept-language': language });
        answers.set(name, `${status}\n${headers}\n${text}`);
      }
      expect(new Set(answers.values()).size).toBe(1);
      expect([...answers.values()][0]).toMatch(/^404\n.*PUBLIC\.NOT_FOUND/s);
    }
  });

  it('takes as long for one as for the other', async () => {
    const receipts = Object.entries(refusedReceipts()).filter(([name]) =>
      /unknown|wrong secret$|^a denunciation$/.test(name),
    );
    const times = new Map<string, number[]>(receipts.map(([name]) => [name, []]));
    for (let round = 0; round < 60; round += 1) {
      for (const [name, receipt] of receipts) times.get(name)?.push((await lookUp(receipt, nextAddress())).ms);
    }
    const medians = [...times.values()].map(median);
    expect(Math.max(...medians)).toBeLessThan(Math.min(...medians) * 1.5 + 1);
  });

  it('makes guessers wait, also for the right receipt, and nobody else', async () => {
    const guesser = nextAddress();
    const wrong = { code: complaint.receipt.code, secret: denunciation.receipt.secret };
    for (let guess = 0; guess < LIMIT; guess += 1) expect((await lookUp(wrong, guesser)).status).toBe(404);
    for (const receipt of [wrong, complaint.receipt]) {
      const response = await office.anybody().raw('/api/public/look-up', {
        method: 'POST',
        body: JSON.stringify(receipt),
        headers: { 'content-type': 'application/json', 'x-forwarded-for': guesser },
      });
      expect(response.status).toBe(429);
      expect(await response.json()).toMatchObject({ code: 'PUBLIC.TOO_MANY_GUESSES' });
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(60);
    }
    expect((await progress(complaint.receipt)).state).toBe('logged');
  });

  it('lets in no more by asking all at once, nor by another address of the same household', async () => {
    const wrong = { code: complaint.receipt.code, secret: 'x' };
    const statuses = await Promise.all(
      Array.from(
        { length: LIMIT * 3 },
        async (_, n) => (await lookUp(wrong, `2001:db8:5:7::${n.toString(16)}`)).status,
      ),
    );
    expect(statuses.filter((status) => status === 404)).toHaveLength(LIMIT);
    expect(statuses.filter((status) => status === 429)).toHaveLength(LIMIT * 2);
  });

  it('never counts whoever knows his receipt as a guesser', async () => {
    const address = nextAddress();
    for (let n = 0; n < LIMIT * 2; n += 1) expect((await lookUp(complaint.receipt, address)).status).toBe(200);
  });

  it('is refused for what is no question: another type, another field', async () => {
    for (const body of [{}, { code: 5, secret: [] }, { ...complaint.receipt, unit: 'thuong-thanh' }])
      expect((await lookUp(body, nextAddress())).status).toBe(400);
  });

  it('tells a complainant how far it is, what comes next and by when', async () => {
    const { petitionId, receipt } = complaint;
    expect(await progress(receipt)).toMatchObject({
      state: 'logged',
      steps: [{ on: '2026-03-02' }],
      nextStep: 'Phân loại đơn',
      dueOn: '2026-03-12',
    });
    expect((await progress(receipt, { 'accept-language': 'en' })).nextStep).toBe('Classify');
    expect(await progress({ code: ` ${receipt.code.toLowerCase()} `, secret: receipt.secret })).toMatchObject({
      state: 'logged',
    });
    await ward.classify(petitionId, 'complaint');
    expect(await progress(receipt)).toMatchObject({ state: 'classified', nextStep: 'Đề xuất hướng xử lý' });
    await ward.sign(petitionId);
    await ward.assign(petitionId);
    expect(await progress(receipt)).toMatchObject({
      state: 'accepted',
      nextStep: 'Tiến hành xác minh',
      dueOn: '2026-03-16',
    });
    await ward.step(petitionId, 'verify');
    await ward.step(petitionId, 'report', { resultDiffers: false });
    expect(await progress(receipt)).toMatchObject({
      state: 'reported',
      nextStep: 'Ban hành quyết định giải quyết khiếu nại',
    });
    await ward.step(petitionId, 'decide', { outcome: 'right', documentNumber: '45/QĐ-UBND', decidedOn: '2026-03-02' });
    for (const step of ['send', 'publish', 'enforce', 'close']) await ward.step(petitionId, step);
    const closed = await progress(receipt);
    expect(closed).toMatchObject({ state: 'closed', nextStep: null });
    expect(closed.steps.length).toBeGreaterThanOrEqual(9);
    expect(closed.steps.every(({ what, on }) => what !== '' && on === '2026-03-02')).toBe(true);
  });

  it('falls silent once a petition turns out to hold a denunciation, and speaks again when it does not', async () => {
    const { petitionId, receipt } = await ward.log({ declaredKind: undefined });
    expect((await progress(receipt)).state).toBe('logged');
    for (const kind of ['denunciation', 'mixed']) {
      await ward.classify(petitionId, kind);
      expect((await lookUp(receipt, nextAddress())).status).toBe(404);
    }
    await ward.classify(petitionId, 'proposal_feedback');
    expect((await progress(receipt)).state).toBe('classified');
    await must(ward.desk.get(`/api/intake/petitions/${petitionId}`));
  });
});
