import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { OfficeClient } from './harness/client';
import { Office } from './harness/office';
import { tracesIn, tracesOnDisk } from './harness/traces';
import { listAll, must, Ward, type Logged } from './harness/ward';

const NAME = 'Quách Thị Kim Xuyến';
const PERSON = { fullName: NAME, address: 'Ngõ Lộc Vừng Tím', idNumber: '079188123456', phone: '0912345987' };
/** What must never be read without a reveal. */
const PEOPLE = Object.values(PERSON);
const SCAN = 'đơn viết tay của người tố cáo';

const texts = new Set<string>();
/** A text of its own for every field, with the denouncer's name in it. */
function text(field: string): string {
  const word = `canary${field}${randomUUID().slice(0, 8)}`;
  texts.add(word);
  return `${word}: tôi là ${NAME}, số 0912 345 987`;
}

const READS = [
  '/api/intake/petitions?limit=200',
  '/api/intake/petitions?q=quach%20thi%20kim%20xuyen',
  '/api/intake/petitions?q=xuyen',
  '/api/intake/petitions?q=0912345987',
  '/api/reception/visits?from=2026-01-01&limit=200',
  '/api/reception/days?month=2026-03',
  '/api/deadline/alerts?limit=200',
  '/api/assignment/officers',
  '/api/assignment/load',
  '/api/reporting/summary?from=2026-03-01',
  '/api/reporting/register.csv?from=2026-03-01',
  '/api/reporting/feed?limit=200',
  '/api/operations/parked',
  '/api/operations/discarded',
  '/api/imports',
  '/api/auth/accounts',
  '/api/auth/units',
  '/',
  '/lich-tiep-cong-dan',
  '/ket-qua-cong-khai',
];
const READS_OF_ONE = [
  '/api/intake/petitions/:id',
  '/api/intake/petitions/:id/duplicates',
  '/api/assignment/petitions/:id',
  '/api/resolution/cases/:id',
  '/api/deadline/petitions/:id',
  '/api/deadline/alerts?petitionId=:id',
  '/api/reporting/petitions/:id/timeline',
  '/api/ratings/:id',
];
const EVERYBODY = ['tiepdan', 'xuly1', 'xuly2', 'lanhdao', 'captren', 'quantri', 'thanhtra', 'lanhdao.vh'];
/** Who works with the denunciation, and so reads what it says. */
const READERS = ['tiepdan', 'xuly1', 'xuly2', 'lanhdao'];

describe('a denouncer and everything that could name him (promise 19)', () => {
  let office: Office;
  let ward: Ward;
  let denunciation: Logged;
  let unclear: Logged;

  beforeAll(async () => {
    office = await Office.start({ env: { DONTHU_LOG_LEVEL: 'debug' } });
    ward = await Ward.of(office);
    denunciation = await tellEverything();
    await turnAway();
    unclear = await ward.log({
      declaredKind: undefined,
      petitioners: [PERSON],
      summary: text('unclearSummary'),
      request: text('unclearRequest'),
    });
    await ward.log({ declaredKind: 'mixed', petitioners: [PERSON], summary: text('mixedSummary') });
    await importRegister();
    await ward.moveTo('2026-06-01');
  });
  afterAll(() => office.stop());

  /** Whose visit becomes no petition is a denouncer all the same. */
  async function turnAway(): Promise<void> {
    const { visitId } = await must(
      ward.desk.post<{ visitId: string }>('/api/reception/visits', {
        receivedOn: '2026-03-02',
        kind: 'regular',
        declaredKind: 'denunciation',
        visitors: [PERSON],
        content: text('guidedContent'),
        handling: 'guide',
        note: text('guidedNote'),
      }),
    );
    await must(ward.desk.post(`/api/identity/visits/${visitId}/reveal`, { reason: text('visitReveal') }));
  }

  /** A whole life, the denouncer's name in every text that anybody can write. */
  async function tellEverything(): Promise<Logged> {
    const { desk, leader, handler, second } = ward;
    const visit = await must(
      desk.post<{ visitId: string }>('/api/reception/visits', {
        receivedOn: '2026-03-02',
        kind: 'regular',
        visitors: [PERSON],
        content: text('visitContent'),
        previousAuthority: text('visitAuthority'),
        handling: 'petition',
        note: text('visitNote'),
      }),
    );
    const logged = await ward.log({
      declaredKind: 'denunciation',
      visitId: visit.visitId,
      petitioners: [PERSON],
      summary: text('summary'),
      request: text('request'),
      respondent: { name: text('respondent'), position: text('position') },
      challengedDecision: { number: text('decision'), date: '2026-02-01' },
      forwarder: { name: text('forwarder'), documentNumber: text('forwarderNumber') },
      attachments: [await attach('first')],
    });
    const id = logged.petitionId;
    await ward.act(desk, id, 'correct', { summary: text('corrected'), reason: text('correctReason') });
    await ward.act(desk, id, 'request-supplement', {
      missing: ['no_signature'],
      dueOn: '2026-03-09',
      note: text('ask'),
    });
    await ward.act(desk, id, 'supplement', { note: text('supplement'), attachments: [await attach('second')] });
    await ward.classify(id, 'denunciation');
    await ward.act(desk, id, 'propose', {
      outcome: 'transfer',
      reason: text('transfer'),
      recipient: text('recipient'),
    });
    await ward.act(leader, id, 'sign', { decision: 'send_back', note: text('sendBack') });
    await ward.act(desk, id, 'propose', { outcome: 'accept', reason: text('accept') });
    await ward.act(leader, id, 'sign', { decision: 'approve', note: text('sign') });
    await ward.assign(id, { responsible: second.user?.id, reason: text('assign') });
    const again = { coordinating: [second.user?.id], reason: text('reassign') };
    await ward.assign(id, again, { ifMatch: 1 });
    const members = [handler.user?.id, second.user?.id];
    const day = '2026-03-02';
    await ward.step(id, 'notify', { note: text('notifyNote') });
    await ward.step(id, 'verify', { members, note: text('verifyNote') });
    await ward.step(id, 'extend', { variant: 'complex', documentNumber: '31/QĐ-UBND', reason: text('extend') });
    await ward.step(id, 'suspend', { reason: text('suspend'), on: day });
    await ward.step(id, 'resume', { on: day, note: text('resume') });
    await ward.step(id, 'withdraw-part', { on: day, by: 'letter', what: text('withdrawPart') });
    await ward.step(id, 'withdraw', { on: day, by: 'letter', continues: true, note: text('withdraw') });
    await ward.step(id, 'report', { note: text('report') });
    await must(desk.post(`/api/identity/petitions/${id}/reveal`, { reason: text('reveal') }));
    return logged;
  }

  async function attach(field: string): Promise<string> {
    const word = `canaryfile${field}`;
    texts.add(word);
    const bytes = new TextEncoder().encode(`${SCAN} ${NAME}`);
    const file = { name: `${word} ${NAME}.txt`, bytes };
    return (await must(ward.desk.upload<{ fileId: string }>('/api/intake/attachments', file))).fileId;
  }

  async function importRegister(): Promise<void> {
    const columns = 'Số đơn;Ngày tiếp nhận;Họ và tên;Địa chỉ;Loại đơn;Nội dung\n';
    const row = `5;02/03/2026;${NAME};${PERSON.address};Tố cáo;${text('imported')}\n`;
    const file = { name: `${NAME}.csv`, bytes: new TextEncoder().encode(columns + row) };
    const { importId } = await must(ward.desk.upload<{ importId: string }>('/api/imports', file));
    const state = async () =>
      await must(ward.desk.get<{ state: string; rows: { ok: number; warnings: number } }>(`/api/imports/${importId}`));
    while ((await state()).state === 'checking') continue;
    expect((await state()).rows).toMatchObject({ total: 1, errors: 0 });
    await must(ward.desk.post(`/api/imports/${importId}/commit`));
    while ((await state()).state === 'committing') continue;
    expect((await state()).state).toBe('committed');
  }

  it('tells nothing on disk: not the log, the views, their write-ahead logs, nor the files', async () => {
    expect(readdirSync(office.dataDir).toSorted()).toEqual(
      expect.arrayContaining(['files', 'log.sqlite', 'log.sqlite-wal', 'views.sqlite', 'views.sqlite-wal']),
    );
    expect(tracesOnDisk(office.dataDir, [...PEOPLE, ...texts, SCAN])).toEqual({});
    expect(texts.size).toBeGreaterThan(30);
  });

  it('tells nothing in the log of the process, however talkative, nor in the metrics', async () => {
    const metrics = await (await office.anybody().raw('/metrics')).text();
    expect(metrics.length).toBeGreaterThan(1000);
    expect(office.log).toContain('"level"');
    expect(tracesIn(metrics, [...PEOPLE, ...texts])).toEqual([]);
    expect(tracesIn(office.log, [...PEOPLE, ...texts, SCAN])).toEqual([]);
  });

  it('names nobody to anybody, in any answer, without a reveal', async () => {
    for (const username of EVERYBODY) {
      const client = await office.as(username);
      for (const { path, answer } of await answersTo(client)) {
        expect({ username, path, told: tracesIn(answer, PEOPLE) }).toEqual({ username, path, told: [] });
      }
    }
  });

  it('lets those who work with it read what it says, and nobody else', async () => {
    for (const username of EVERYBODY) {
      const client = await office.as(username);
      const answers = await answersTo(client);
      const read = new Set(answers.flatMap(({ answer }) => tracesIn(answer, [...texts])));
      const own = [...read].filter((word) => !word.includes('unclear') && !word.includes('mixed'));
      if (!READERS.includes(username)) expect({ username, own }).toEqual({ username, own: [] });
      else
        expect({ username, reads: own.some((word) => word.startsWith('canarycorrected')) }).toEqual({
          username,
          reads: true,
        });
    }
  });

  it('gives no officer a hit for a name that is masked', async () => {
    for (const username of EVERYBODY) {
      const client = await office.as(username);
      for (const words of ['quach', 'xuyen', 'kim xuyen', '0912345987', '079188123456', 'loc vung']) {
        const { status, body } = await client.get<{ items?: unknown[] }>(
          `/api/intake/petitions?q=${encodeURIComponent(words)}`,
        );
        if (status === 200) expect({ username, words, items: body.items }).toEqual({ username, words, items: [] });
      }
    }
  });

  it('tells the public nothing: the same bytes as for a receipt that nobody has', async () => {
    const lookUp = (receipt: object) =>
      office.anybody().raw('/api/public/look-up', {
        method: 'POST',
        body: JSON.stringify(receipt),
        headers: { 'content-type': 'application/json' },
      });
    const nobody = await (await lookUp({ code: 'THUONG-THANH-2026-9999', secret: 'AAAA-BBBB-CC' })).text();
    const masked = await lookUp(denunciation.receipt);
    expect(masked.status).toBe(404);
    expect(await masked.text()).toBe(nobody);
    const told = await lookUp(unclear.receipt);
    expect(tracesIn(await told.text(), [...PEOPLE, ...texts])).toEqual([]);
  });

  it('tells whoever revealed it, and puts that on record', async () => {
    const reveal = await must(
      ward.handler.post<{ petitioners: object[]; originals: Record<string, string> }>(
        `/api/identity/petitions/${denunciation.petitionId}/reveal`,
        { reason: 'Xác minh nội dung' },
      ),
    );
    expect(reveal.petitioners).toMatchObject([PERSON]);
    expect(tracesIn(JSON.stringify(reveal.originals), [NAME])).toEqual([NAME]);
    const inspector = await office.as('thanhtra');
    const listed = await listAll<{ petitionId: string; by: string; reason: string }>(
      inspector,
      '/api/identity/reveals',
    );
    expect(listed.slice(0, 1)).toMatchObject([
      { petitionId: denunciation.petitionId, by: ward.handler.user?.id, reason: 'Xác minh nội dung' },
    ]);
    expect(listed).toHaveLength(3);
    expect(tracesIn(JSON.stringify(listed), PEOPLE)).toEqual([]); // though two of the reasons named him
    expect(tracesOnDisk(office.dataDir, [...PEOPLE, ...texts, SCAN])).toEqual({});
  });

  async function answersTo(client: OfficeClient): Promise<{ path: string; answer: string }[]> {
    const ones = [denunciation, unclear].flatMap(({ petitionId }) =>
      READS_OF_ONE.map((path) => path.replace(':id', petitionId)),
    );
    const answers = [];
    for (const path of [...READS, ...ones]) {
      answers.push({ path, answer: await (await client.raw(path, { redirect: 'manual' })).text() });
    }
    return answers;
  }
});
