import { connect } from 'node:net';
import { streamTypeOf, type StoredEvent } from '@donthu/eventing';
import type { OfficeClient, Reply } from './harness/client';
import { historyOf, publishedEvents } from './harness/history';
import { Office } from './harness/office';
import { etagOf, FORM, listAll, must, Ward, type Logged } from './harness/ward';

const CLIENTS = 8;
const KILLS = 4;
/** Petitions that say enough of all of them. */
const FEWEST = 50;
const FOLLOWED = ['petition', 'assignment', 'case', 'obligations', 'visit'];
const LIST = '/api/intake/petitions';

interface FeedItem {
  readonly n: number;
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly version: number;
  readonly data: object;
}

describe('crashes (promises 1, 2, 3)', () => {
  let office: Office;
  let ward: Ward;

  beforeAll(async () => {
    office = await Office.start();
    ward = await Ward.of(office);
  });
  afterAll(() => office.stop());

  const restart = async () => {
    await office.kill();
    await office.run();
  };
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const loggedEvents = () =>
    publishedEvents(historyOf(office.dataDir), ['petition']).filter(({ type }) => type === 'petition.logged.v1');

  describe('a petition that was accepted', () => {
    const ledger = new Map<string, Logged>();

    /** As a browser does: what was not answered is sent again under its key, until it is. */
    async function submit(key: string): Promise<void> {
      for (;;) {
        const reply = await ward.desk
          .post<Logged>(LIST, { ...FORM, summary: `Đơn ${key}` }, { key })
          .catch(() => undefined);
        if (reply?.status === 201) {
          ledger.set(key, reply.body);
          return;
        }
        if (reply && reply.status < 500) throw new Error(`${key}: ${reply.status} ${JSON.stringify(reply.body)}`);
        await pause(20);
      }
    }

    async function load(client: number, stop: () => boolean): Promise<void> {
      for (let n = 0; !stop(); n += 1) {
        await submit(`c${client}-${n}`);
        const mine = ledger.get(`c${client}-${n}`);
        if (mine && n % 3 === 0) await carryOn(mine.petitionId).catch(() => undefined); // cut off by a kill: no matter
      }
    }

    async function carryOn(petitionId: string): Promise<void> {
      await ward.classify(petitionId, 'complaint');
      await ward.sign(petitionId);
      await ward.assign(petitionId);
      await ward.step(petitionId, 'verify');
    }

    it('is never lost, whenever the office dies: every 201 is there, with its number and receipt', async () => {
      let over = false;
      const clients = Array.from({ length: CLIENTS }, (_, client) => load(client, () => over));
      for (let kill = 0; kill < KILLS; kill += 1) {
        await pause(150 + kill * 130);
        await restart();
      }
      // On a busy machine little comes through between the kills.
      while (ledger.size <= FEWEST) await pause(20);
      over = true;
      await Promise.all(clients);
      await restart();
      for (const [key, { petitionId, register, receipt }] of ledger) {
        const { status, body } = await ward.desk.get(`${LIST}/${petitionId}`);
        expect({ key, status }).toEqual({ key, status: 200 });
        expect(body).toMatchObject({ register, summary: `Đơn ${key}`, receiptCode: receipt.code });
        expect((await ward.desk.post<Logged>(LIST, { ...FORM, summary: `Đơn ${key}` }, { key })).body).toEqual(
          ledger.get(key),
        );
      }
    });

    it('has a number of its own, and there are no gaps', () => {
      const numbers = loggedEvents().map(({ data }) => (data['register'] as Logged['register']).number);
      expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
      expect(numbers).toHaveLength(ledger.size); // sent again after a crash, and still one petition each
    });

    it('stands in every view once, as its events tell it', async () => {
      const items = await listAll<{ petitionId: string; state: string; responsible: string | null }>(ward.desk, LIST);
      expect(items.map(({ petitionId }) => petitionId).toSorted()).toEqual(
        [...ledger.values()].map(({ petitionId }) => petitionId).toSorted(),
      );
      for (const { petitionId, state, responsible } of items) {
        const told = publishedEvents(historyOfPetition(petitionId));
        const types = told.map(({ type }) => type);
        expect({ petitionId, state }).toEqual({ petitionId, state: stateAfter(told) });
        expect(responsible !== null).toBe(types.includes('assignment.made.v1'));
        const timeline = await must(
          ward.leader.get<{ items: { stream: string; version: number; type: string }[] }>(
            `/api/reporting/petitions/${petitionId}/timeline`,
          ),
        );
        expect(timeline.items.map(placeOf).toSorted()).toEqual(
          told
            .filter(({ streamType }) => streamType !== 'disclosure')
            .map(placeOf)
            .toSorted(),
        );
        const open = (await ward.obligations(petitionId)).filter((obligation) => obligation.state === 'open');
        expect(open.length).toBeGreaterThan(0);
      }
    });

    it('is told to the level above exactly as the log has it: each event once, in order', async () => {
      const upper = await office.as('captren');
      const feed: FeedItem[] = [];
      for (let after = 0; ;) {
        const page = await must(
          upper.get<{ items: FeedItem[]; next: number }>(`/api/reporting/feed?after=${after}&limit=200`),
        );
        feed.push(...page.items);
        if (page.next === after) break;
        after = page.next;
      }
      const log = publishedEvents(historyOf(office.dataDir), FOLLOWED);
      const places = feed.map(({ n }) => n);
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      expect(feed.map(({ id }) => id).toSorted()).toEqual(log.map(({ id }) => id).toSorted());
      const told = new Map(log.map((event) => [event.id, event.data]));
      const last = new Map<string, number>();
      for (const { id, stream, version, data } of feed) {
        expect({ stream, version }).toEqual({ stream, version: (last.get(stream) ?? 0) + 1 });
        last.set(stream, version);
        expect(data).toEqual(told.get(id));
      }
    });

    function historyOfPetition(petitionId: string) {
      return historyOf(office.dataDir).filter(
        ({ stream }) => stream.endsWith(`/${petitionId}`) && streamTypeOf(stream) !== 'feed',
      );
    }
  });

  describe('a submission that is repeated', () => {
    const twice = async (send: () => Promise<Reply>) => [await send(), await send()] as const;

    it('makes one petition, however many come at once', async () => {
      const before = loggedEvents().length;
      const replies = await Promise.all(
        Array.from({ length: 20 }, () => ward.desk.post<Logged>(LIST, FORM, { key: 'at-once' })),
      );
      expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 201));
      expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
      expect(loggedEvents()).toHaveLength(before + 1);
    });

    it('makes one petition when the connection broke before the answer, whenever that was', async () => {
      const before = loggedEvents().length;
      for (const delayMs of [0, 1, 2, 4, 8, 16]) {
        const key = `cut-${delayMs}`;
        await sendAndCut(office, ward.desk, { key, delayMs });
        const { status } = await ward.desk.post(LIST, FORM, { key });
        expect(status).toBe(201);
      }
      expect(loggedEvents()).toHaveLength(before + 6);
    });

    it('is refused with another body, in both languages, also after a crash', async () => {
      const first = await ward.desk.post<Logged>(LIST, FORM, { key: 'reused' });
      await restart();
      const other = { ...FORM, summary: 'Nội dung khác' };
      for (const [language, title] of [
        ['vi', 'Idempotency-Key đã dùng với nội dung khác'],
        ['en', 'Idempotency-Key was used with another body'],
      ] as const) {
        const refused = await ward.desk.post(LIST, other, { key: 'reused', language });
        expect(refused).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY.KEY_REUSED', title } });
      }
      expect((await ward.desk.post(LIST, FORM, { key: 'reused' })).body).toEqual(first.body);
    });

    it('gets the first answer again although its If-Match is old by now', async () => {
      const { petitionId } = await ward.log();
      const path = `${LIST}/${petitionId}`;
      const classify = { kind: 'complaint', field: 'dat_dai', eligible: true, missing: [], withinJurisdiction: true };
      const propose = { outcome: 'accept', reason: 'Đủ điều kiện' };
      const first = await ward.desk.post(`${path}/classify`, classify, { ifMatch: 1, key: 'old-match' });
      const proposed = await ward.desk.post(`${path}/propose`, propose, { ifMatch: 2, key: 'old-match' });
      const signed = await ward.leader.post(`${path}/sign`, { decision: 'approve' }, { ifMatch: 3, key: 'sign' });
      await ward.assign(petitionId, {}, { key: 'assign' });
      await restart();
      const versions = () => historyOf(office.dataDir).length;
      const before = versions();
      expect((await ward.desk.post(`${path}/classify`, classify, { ifMatch: 1, key: 'old-match' })).body).toEqual(
        first.body,
      );
      expect((await ward.desk.post(`${path}/propose`, propose, { ifMatch: 2, key: 'old-match' })).body).toEqual(
        proposed.body,
      );
      const again = await ward.leader.post(`${path}/sign`, { decision: 'approve' }, { ifMatch: 3, key: 'sign' });
      expect(again.body).toEqual(signed.body);
      expect(again.headers.get('etag')).toBe(signed.headers.get('etag'));
      expect(await ward.assign(petitionId, {}, { key: 'assign' })).toEqual({ version: 1 });
      expect(versions()).toBe(before);
      expect(await ward.desk.post(`${path}/classify`, classify, { ifMatch: 1, key: 'new' })).toMatchObject({
        status: 412,
        body: { code: 'PRECONDITION.STALE', version: 4 },
      });
    });

    it('is one thing on every call that makes or changes something', async () => {
      const { petitionId } = await ward.accepted('complaint');
      const visit = {
        receivedOn: '2026-03-02',
        kind: 'regular',
        visitors: [{ fullName: 'Trần Văn Hòa', address: 'Số 1' }],
        content: 'Trình bày',
        handling: 'guide',
      };
      const absence = {
        officer: ward.handler.user?.id,
        from: '2026-04-01',
        to: '2026-04-02',
        deputy: ward.second.user?.id,
      };
      const version = etagOf(await ward.handler.get(`/api/resolution/cases/${petitionId}`));
      const account = { username: 'tam', displayName: 'Cán bộ tạm', unit: 'thuong-thanh', roles: ['handler'] };
      const file = { name: 'don.txt', bytes: new TextEncoder().encode('Đơn viết tay') };
      const calls: readonly (() => Promise<Reply>)[] = [
        () => ward.desk.post('/api/reception/visits', visit, { key: 'k' }),
        () => ward.leader.post('/api/assignment/absences', absence, { key: 'k' }),
        () => ward.handler.post(`/api/resolution/cases/${petitionId}/verify`, {}, { key: 'k', ifMatch: version }),
        () => ward.leader.post(`/api/identity/petitions/${petitionId}/reveal`, { reason: 'Xác minh' }, { key: 'k' }),
        () => ward.admin.post('/api/auth/accounts', account, { key: 'k' }),
        () => uploadWithKey(ward.desk, file, 'k'),
      ];
      for (const call of calls) {
        const [first, second] = await twice(call);
        expect(first.status).toBeLessThan(300);
        expect(second.body).toEqual(first.body);
      }
      expect((await ward.desk.post('/api/reception/visits', visit)).body).toMatchObject({ number: 2 });
      const reused = { status: 422, body: { code: 'IDEMPOTENCY.KEY_REUSED' } };
      const otherFile = { name: 'don.txt', bytes: new TextEncoder().encode('Đơn khác') };
      expect(await uploadWithKey(ward.desk, otherFile, 'k')).toMatchObject(reused);
      expect(await uploadWithKey(ward.desk, { ...file, name: 'don-khac.txt' }, 'k')).toMatchObject(reused);
      const otherVisit = { ...visit, content: 'Nội dung khác' };
      expect(await ward.desk.post('/api/reception/visits', otherVisit, { key: 'k' })).toMatchObject(reused);
    });

    it('belongs to one account and one path, and a refusal is not remembered', async () => {
      const wrong = await ward.desk.post(LIST, { ...FORM, receivedOn: '2026-02-30' }, { key: 'mended' });
      expect(wrong.status).toBe(400);
      const future = await ward.desk.post(LIST, { ...FORM, receivedOn: '2026-03-03' }, { key: 'mended' });
      expect(future.status).toBe(422);
      expect((await ward.desk.post(LIST, FORM, { key: 'mended' })).status).toBe(201);
      const other = await office.as('tiepdan.vh');
      const theirs = await other.post<Logged>(LIST, FORM, { key: 'mended' });
      expect(theirs).toMatchObject({ status: 201, body: { register: { unit: 'viet-hung', number: 1 } } });
    });
  });
});

const placeOf = ({ stream, version, type }: { stream: string; version: number; type: string }) =>
  `${stream}@${version} ${type}`;

/** The state a list must show, told by the events alone. */
function stateAfter(events: readonly StoredEvent[]): string {
  const steps = events.filter(({ type }) => type === 'case.step-taken.v1');
  const last = steps.at(-1)?.data['to'];
  if (typeof last === 'string') return last;
  const types = new Set(events.map(({ type }) => type));
  if (types.has('petition.outcome-signed.v1')) return 'accepted';
  if (types.has('petition.outcome-proposed.v1')) return 'proposed';
  return types.has('petition.classified.v1') ? 'classified' : 'logged';
}

/** Sends a whole request and breaks the connection a moment later, answer or not. */
async function sendAndCut(office: Office, client: OfficeClient, { key, delayMs }: { key: string; delayMs: number }) {
  const body = Buffer.from(JSON.stringify(FORM));
  const head = [
    `POST ${LIST} HTTP/1.1`,
    'Host: localhost',
    `Authorization: Bearer ${client.bearer}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    `Idempotency-Key: ${key}`,
    '',
    '',
  ].join('\r\n');
  await new Promise<void>((resolve, reject) => {
    const socket = connect(office.port, '127.0.0.1', () => {
      socket.write(Buffer.concat([Buffer.from(head), body]), () => setTimeout(() => socket.destroy(), delayMs));
    });
    socket.on('close', () => resolve());
    socket.on('error', reject);
  });
}

async function uploadWithKey(
  client: OfficeClient,
  file: { name: string; bytes: Uint8Array<ArrayBuffer> },
  key: string,
): Promise<Reply> {
  const form = new FormData();
  form.append('file', new Blob([file.bytes]), file.name);
  const response = await client.raw('/api/intake/attachments', {
    method: 'POST',
    body: form,
    headers: { 'idempotency-key': key },
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}
