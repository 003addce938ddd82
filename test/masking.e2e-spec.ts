import { copyFileSync, cpSync, mkdtempSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { OfficeClient } from './harness/client';
import { deedCount } from './harness/history';
import { Office, PASSWORD } from './harness/office';
import { tracesOnDisk } from './harness/traces';
import { etagOf, listAll, must, Ward, type Logged } from './harness/ward';

const NAME = 'Đoàn Thị Bạch Tuyết';
const PERSON = { fullName: NAME, idNumber: '079188123499' };
const MASK = '•••';
const PETITIONS = '/api/intake/petitions';

interface Shown {
  readonly summary: string;
  readonly petitioners: readonly { readonly displayName: string }[];
  readonly attachments: readonly { readonly fileId: string; readonly name: string | null }[];
  readonly erased: boolean;
  readonly masked: boolean;
}

describe('masks, reveals and erasure (promises 19, 20)', () => {
  let office: Office;
  let ward: Ward;

  beforeAll(async () => {
    office = await Office.start();
    ward = await Ward.of(office);
  });
  afterAll(() => office.stop());

  /** A client that sends no marks: what it sees, it sees at once. */
  async function unaware(username: string): Promise<OfficeClient> {
    const client = new OfficeClient(office.url, new Map());
    await client.signIn(username, PASSWORD);
    return client;
  }

  const shown = async (client: OfficeClient, id: string) => must(client.get<Shown>(`${PETITIONS}/${id}`));
  const namesIn = async (client: OfficeClient, id: string) => (await shown(client, id)).petitioners;
  const hits = async (client: OfficeClient, words: string) =>
    (await listAll<{ petitionId: string }>(client, `${PETITIONS}?q=${encodeURIComponent(words)}`)).map(
      ({ petitionId }) => petitionId,
    );
  const reveal = (client: OfficeClient, id: string, body: object = { reason: 'Xác minh' }) =>
    client.post(`/api/identity/petitions/${id}/reveal`, body);

  async function attach(text = 'Đơn viết tay'): Promise<string> {
    const file = { name: `${NAME}.txt`, bytes: new TextEncoder().encode(text) };
    return (await must(ward.desk.upload<{ fileId: string }>('/api/intake/attachments', file))).fileId;
  }

  describe('a petition that changes its kind', () => {
    let logged: Logged;

    beforeAll(async () => {
      logged = await ward.log({ petitioners: [PERSON], attachments: [await attach()] });
      await ward.log({ petitioners: [PERSON], summary: 'Khiếu nại Quyết định số 20/QĐ-UBND về đất đai' });
    });

    it('is masked the moment it is classified as a denunciation, for everybody and in every list', async () => {
      const upper = await unaware('captren');
      const desk = await unaware('tiepdan');
      const { petitionId } = logged;
      expect(await namesIn(upper, petitionId)).toEqual([{ displayName: NAME }]);
      expect(await hits(desk, 'bach tuyet')).toContain(petitionId);
      const classify = { kind: 'denunciation', field: 'tham_nhung', eligible: true, withinJurisdiction: true };
      await must(desk.post(`${PETITIONS}/${petitionId}/classify`, classify, { ifMatch: 1 }));
      const [seen, read, listed, found] = await Promise.all([
        namesIn(upper, petitionId),
        shown(upper, petitionId),
        listAll<{ petitionId: string } & Shown>(upper, PETITIONS),
        hits(desk, 'bach tuyet'),
      ]);
      expect(seen).toEqual([{ displayName: MASK }]);
      expect(read).toMatchObject({ summary: MASK, attachments: [{ name: null }] });
      expect(listed.find((item) => item.petitionId === petitionId)).toMatchObject({
        summary: MASK,
        petitioners: [{ displayName: MASK }],
      });
      expect(found).not.toContain(petitionId);
    });

    it('gives no hint that the same person brought another', async () => {
      const duplicates = await must(
        ward.desk.get<{ items: { reasons: string[] }[] }>(`${PETITIONS}/${logged.petitionId}/duplicates`),
      );
      expect(duplicates.items.flatMap(({ reasons }) => reasons)).not.toContain('same_person');
    });

    it('shows its people again once it is classified as a complaint, and is found by their names', async () => {
      await ward.classify(logged.petitionId, 'complaint');
      const upper = await office.as('captren');
      expect(await namesIn(upper, logged.petitionId)).toEqual([{ displayName: NAME }]);
      expect(await shown(upper, logged.petitionId)).toMatchObject({ attachments: [{ name: `${NAME}.txt` }] });
      expect(await hits(ward.desk, 'bach tuyet')).toContain(logged.petitionId);
    });

    it('is found by name as well when the declared kind was a mistake and is corrected', async () => {
      const { petitionId } = await ward.log({ declaredKind: 'denunciation', petitioners: [PERSON] });
      expect(await hits(ward.desk, 'bach tuyet')).not.toContain(petitionId);
      await ward.act(ward.desk, petitionId, 'correct', { declaredKind: 'complaint', reason: 'Ghi nhầm loại đơn' });
      expect(await namesIn(await office.as('captren'), petitionId)).toEqual([{ displayName: NAME }]);
      expect(await hits(ward.desk, 'bach tuyet')).toContain(petitionId);
      await ward.act(ward.desk, petitionId, 'correct', { declaredKind: 'undetermined', reason: 'Chưa rõ' });
      expect(await namesIn(await office.as('captren'), petitionId)).toEqual([{ displayName: MASK }]);
      expect(await hits(ward.desk, 'bach tuyet')).not.toContain(petitionId);
    });

    it('hides its visit as well', async () => {
      const visit = await must(
        ward.desk.post<{ visitId: string }>('/api/reception/visits', {
          receivedOn: '2026-03-02',
          kind: 'regular',
          visitors: [{ fullName: NAME, address: 'Số 1' }],
          content: 'Nội dung riêng của buổi tiếp',
          handling: 'petition',
        }),
      );
      const inspector = await office.as('thanhtra');
      const lines = async () => JSON.stringify((await inspector.get('/api/reception/visits')).body);
      expect(await lines()).toContain(NAME);
      const { petitionId } = await ward.log({ visitId: visit.visitId, petitioners: [PERSON] });
      expect(await lines()).toContain(NAME);
      await ward.classify(petitionId, 'denunciation');
      expect(await lines()).not.toContain(NAME);
      expect(await lines()).not.toContain('Nội dung riêng');
    });
  });

  it('keeps names out of corrected texts, also those who only come with the correction', async () => {
    const { petitionId } = await ward.log({ declaredKind: 'denunciation', petitioners: [PERSON] });
    const other = 'Tôn Thất Vĩnh Lộc';
    await ward.act(ward.desk, petitionId, 'correct', {
      petitioners: [{ fullName: other }],
      summary: `${NAME} và ${other} cùng ký đơn`,
      reason: 'Ghi sai tên',
    });
    expect(await shown(ward.desk, petitionId)).toMatchObject({ summary: '[…] và […] cùng ký đơn' });
    for (const words of ['tuyet', 'vinh loc', other]) expect(await hits(ward.desk, words)).not.toContain(petitionId);
    expect(await hits(ward.desk, 'cung ky')).toContain(petitionId);
  });

  it('goes on showing who complained when a later note names him', async () => {
    const { petitionId } = await ward.log({ petitioners: [PERSON] });
    await ward.classify(petitionId, 'complaint');
    const noted = await ward.act(ward.desk, petitionId, 'propose', {
      outcome: 'accept',
      reason: `Bà ${NAME} đủ điều kiện`,
    });
    expect(noted).toMatchObject({ warnings: ['people_cut_from_text'] });
    expect(await namesIn(ward.leader, petitionId)).toEqual([{ displayName: NAME }]);
    const [listed] = await listAll<Shown>(ward.leader, `${PETITIONS}?q=${encodeURIComponent(NAME)}&state=proposed`);
    expect(listed).toMatchObject({ petitioners: [{ displayName: NAME }] });
  });

  describe('the attachments of a denunciation', () => {
    let petitionId: string;
    let fileId: string;

    beforeAll(async () => {
      fileId = await attach('Chữ viết tay của người tố cáo');
      petitionId = (await ward.accepted('denunciation', { petitioners: [PERSON], attachments: [fileId] })).petitionId;
    });

    const open = (client: OfficeClient) => client.get(`/api/intake/attachments/${fileId}`);
    const moveTo = (now: string) => must(ward.admin.post('/api/operations/clock', { now }));

    it('open to nobody before a reveal, and to nobody without a right to one', async () => {
      for (const client of [ward.desk, ward.handler, ward.leader, await office.as('thanhtra'), ward.second])
        expect(await open(client)).toMatchObject({ status: 403, body: { code: 'FILES.MASKED' } });
      expect((await open(ward.admin)).status).toBe(403);
      const before = deedCount(office.dataDir);
      expect(await reveal(ward.second, petitionId)).toMatchObject({ status: 403 });
      expect(await reveal(ward.handler, petitionId, {})).toMatchObject({ status: 400 });
      expect(await reveal(ward.handler, petitionId, { reason: ' ' })).toMatchObject({ status: 400 });
      expect(deedCount(office.dataDir)).toBe(before);
    });

    it('open for an hour to whoever revealed it, and to him alone', async () => {
      await moveTo('2026-03-02T03:00:00Z');
      expect(await reveal(ward.handler, petitionId)).toMatchObject({ status: 200, body: { petitioners: [PERSON] } });
      expect(await open(ward.handler)).toMatchObject({ status: 200, body: 'Chữ viết tay của người tố cáo' });
      expect((await open(ward.leader)).status).toBe(403);
      await moveTo('2026-03-02T03:59:59Z');
      expect((await open(ward.handler)).status).toBe(200);
      await moveTo('2026-03-02T04:00:00Z');
      expect(await open(ward.handler)).toMatchObject({ status: 403, body: { code: 'FILES.MASKED' } });
    });

    it('is on record for the inspector, with the reason', async () => {
      const inspector = await office.as('thanhtra');
      const reveals = await listAll<{ petitionId: string }>(inspector, '/api/identity/reveals');
      expect(reveals.filter((entry) => entry.petitionId === petitionId)).toMatchObject([
        { petitionId, by: ward.handler.user?.id, at: '2026-03-02T03:00:00.000Z', reason: 'Xác minh' },
      ]);
    });
  });

  describe('an erased person', () => {
    let petitionId: string;
    let fileId: string;
    let backup: string;
    let namesake: string;
    const erase = async () => {
      const ifMatch = etagOf(await ward.admin.get(`${PETITIONS}/${petitionId}`));
      const path = `/api/identity/petitions/${petitionId}/erase`;
      return ward.admin.post(path, { reason: 'Ông Ích Khiêm: hết hạn lưu trữ' }, { ifMatch });
    };
    const visitorsIn = async (client: OfficeClient) =>
      JSON.stringify(await listAll(client, '/api/reception/visits?from=2026-03-01'));
    const repeatsOf = async (client: OfficeClient) =>
      (await must(client.get<{ items: { petitionId: string }[] }>(`${PETITIONS}/${namesake}/duplicates`))).items;

    beforeAll(async () => {
      fileId = await attach('Đơn của người được xóa');
      const petitioners = [{ fullName: 'Ông Ích Khiêm' }];
      const visitors = [{ fullName: 'Ông Ích Khiêm', address: 'Ngõ Hiếm' }];
      const came = { receivedOn: '2026-03-02', kind: 'regular', visitors, content: 'Trình bày', handling: 'petition' };
      const { visitId } = await must(ward.desk.post<{ visitId: string }>('/api/reception/visits', came));
      const form = { petitioners, summary: 'Việc hiếm gặp', attachments: [fileId], visitId };
      petitionId = (await ward.accepted('complaint', form)).petitionId;
      namesake = (await ward.log({ petitioners, summary: 'Một việc khác hẳn' })).petitionId;
      await ward.classify(namesake, 'complaint');
    });

    it('is kept as long as the petition is not closed', async () => {
      expect(await erase()).toMatchObject({ status: 409, body: { code: 'IDENTITY.NOT_CLOSED' } });
      await ward.step(petitionId, 'withdraw', { on: '2026-03-02', by: 'letter' });
      await ward.step(petitionId, 'close');
      expect(await namesIn(ward.desk, petitionId)).toEqual([{ displayName: 'Ông Ích Khiêm' }]);
      expect(await visitorsIn(ward.desk)).toContain('Ông Ích Khiêm');
      await must(reveal(ward.desk, petitionId, { reason: 'Xác minh nhân thân Ông Ích Khiêm' }));
      expect(await repeatsOf(ward.desk)).toMatchObject([{ petitionId, reasons: ['same_person', 'same_day'] }]);
      await office.stop();
      backup = join(mkdtempSync(join(tmpdir(), 'donthu-backup-')), 'data');
      cpSync(office.dataDir, backup, { recursive: true });
      await office.run();
      ward = await Ward.of(office);
    });

    it('is gone for ever afterwards: name, reveal, file and search; everything else works', async () => {
      expect(await erase()).toMatchObject({ status: 200 });
      expect(await erase()).toMatchObject({ status: 409, body: { code: 'IDENTITY.PEOPLE_ERASED' } });
      expect(await repeatsOf(ward.desk)).toEqual([]);
      const reasons = JSON.stringify(await listAll(await office.as('thanhtra'), '/api/identity/reveals'));
      expect(reasons).toContain('Xác minh nhân thân');
      expect(reasons).not.toContain('Ích Khiêm');
      await isErased(office);
      await office.kill();
      await office.run();
      await isErased(office);
    });

    it('stays gone when an older copy of the data comes back', async () => {
      const restored = await Office.start({ dataDir: backup, env: { DONTHU_KEY_FILE: `${office.dataDir}.key` } });
      try {
        await isErased(restored);
      } finally {
        await restored.stop();
      }
    });

    async function isErased(on: Office): Promise<void> {
      const desk = await on.as('tiepdan');
      expect(await shown(desk, petitionId)).toMatchObject({
        erased: true,
        summary: 'Việc hiếm gặp',
        petitioners: [{ displayName: MASK }],
        attachments: [{ name: null }],
      });
      expect(await reveal(desk, petitionId)).toMatchObject({ status: 409, body: { code: 'IDENTITY.PEOPLE_ERASED' } });
      expect(await desk.get(`/api/intake/attachments/${fileId}`)).toMatchObject({
        status: 410,
        body: { code: 'FILES.UNREADABLE' },
      });
      expect(await hits(desk, 'ich khiem')).not.toContain(petitionId);
      expect(await visitorsIn(desk)).not.toMatch(/Ích Khiêm|Ngõ Hiếm/);
      expect(await hits(desk, 'viec hiem gap')).toEqual([petitionId]);
    }
  });

  describe('a data folder without its key file', () => {
    it('yields nothing, and no office starts on it', async () => {
      await office.stop();
      const keyFile = `${office.dataDir}.key`;
      expect(statSync(keyFile).mode & 0o777).toBe(0o600);
      const away = `${keyFile}.away`;
      renameSync(keyFile, away);
      expect(tracesOnDisk(office.dataDir, [NAME, PERSON.idNumber, 'Đơn viết tay', 'về đất đai'])).toEqual({});
      await expect(office.run()).rejects.toThrow(/tệp khóa.*key file/s);
      renameSync(away, keyFile);
      await office.run();
      ward = await Ward.of(office);
    });

    it('opens nothing under the key of another office', async () => {
      const other = await Office.start();
      await other.stop();
      await office.stop();
      const copy = join(mkdtempSync(join(tmpdir(), 'donthu-copy-')), 'data');
      cpSync(office.dataDir, copy, { recursive: true });
      copyFileSync(`${other.dataDir}.key`, join(dirname(copy), 'data.key'));
      await expect(Office.start({ dataDir: copy })).rejects.toThrow(/khóa|key/);
      await office.run();
    });
  });
});
