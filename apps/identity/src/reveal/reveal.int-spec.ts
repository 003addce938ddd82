import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import {
  assigned,
  classified,
  logged,
  newPlace,
  openIdentity,
  PEOPLE,
  principal,
  signed,
  TEXT,
  UNIT,
  type IdentityOffice,
  type Name,
} from '../../../../test/identity/identity-office';

interface Answer {
  readonly status: number;
  readonly code?: string;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Call {
  readonly path: string;
  readonly body?: object | undefined;
  readonly headers?: Record<string, string> | undefined;
}

async function callOn(office: IdentityOffice, name: Name, { path, body, headers }: Call): Promise<Answer> {
  const response = await office.app.inject({
    method: body ? 'POST' : 'GET',
    url: `/api/identity/${path}`,
    headers: { authorization: `Bearer ${await office.signIn(name)}`, ...headers },
    ...(body && { payload: body }),
  });
  const answer = response.json<Record<string, unknown>>();
  return {
    status: response.statusCode,
    ...(typeof answer['code'] === 'string' && { code: answer['code'] }),
    body: answer,
  };
}

describe('revealing the people of a petition', () => {
  let office: IdentityOffice;
  const call = (name: Name, path: string, body?: object, headers?: Record<string, string>) =>
    callOn(office, name, { path, body, headers });
  const reveal = (name: Name, id: string, headers?: Record<string, string>) =>
    call(name, `petitions/${id}/reveal`, { reason: `vì ${name}` }, headers);

  beforeAll(async () => {
    office = await openIdentity();
    await office.addOfficers();
    await office.append('petition/p-1', [logged('denunciation')], {
      people: { ...PEOPLE, originals: { summary: 'Tôi, Canary' } },
      text: TEXT,
    });
    await office.append('assignment/p-1', [assigned('xuly1', ['xuly2'])]);
  });
  afterAll(() => office.close());

  it.each(['tiepdan', 'xuly1', 'lanhdao', 'thanhtra'] as const)('is for %s', async (name) => {
    const { status, body } = await reveal(name, 'p-1');
    expect(status).toBe(200);
    expect(body).toMatchObject({ petitioners: PEOPLE.petitioners, originals: { summary: 'Tôi, Canary' } });
  });

  it.each([
    ['tiepdan2', 403, 'IDENTITY.REVEAL_NOT_ALLOWED'],
    ['xuly2', 403, 'IDENTITY.REVEAL_NOT_ALLOWED'],
    ['xuly3', 403, 'IDENTITY.REVEAL_NOT_ALLOWED'],
    ['lanhdao2', 403, 'IDENTITY.REVEAL_NOT_ALLOWED'],
    ['quantri', 403, 'AUTH.ROLE'],
    ['captren', 403, 'AUTH.ROLE'],
    ['lanhdao.vh', 404, 'NOT_FOUND'],
  ] as const)('is not for %s: %d %s', async (name, status, code) => {
    const before = await office.engine.store.readStream('disclosure/p-1');
    expect(await reveal(name, 'p-1')).toMatchObject({ status, code });
    expect(await office.engine.store.readStream('disclosure/p-1')).toHaveLength(before.length);
  });

  it('needs a reason and a petition that exists', async () => {
    expect(await call('tiepdan', 'petitions/p-1/reveal', {})).toMatchObject({ status: 400 });
    expect(await call('tiepdan', 'petitions/p-1/reveal', { reason: ' ' })).toMatchObject({ status: 400 });
    expect(await call('tiepdan', 'petitions/nope/reveal', { reason: 'x' })).toMatchObject({ status: 404 });
  });

  it('is on record before it is answered, the reason sealed', async () => {
    await office.append('petition/p-2', [logged('denunciation')], { people: PEOPLE });
    const { body } = await reveal('tiepdan', 'p-2');
    const [commit] = await office.engine.store.readStream('disclosure/p-2');
    expect(body['version']).toBe(1);
    expect(commit?.events).toEqual([{ type: 'people.revealed.v1', data: { petitionId: 'p-2', by: 'tiepdan' } }]);
    expect(JSON.stringify(commit)).not.toContain('vì tiepdan');
    expect(commit?.unit).toBe(UNIT);
  });

  it('is recorded once for one key, and gives the same answer again', async () => {
    await office.append('petition/p-3', [logged('denunciation')], { people: PEOPLE });
    const key = { 'idempotency-key': 'k-1' };
    const first = await reveal('tiepdan', 'p-3', key);
    expect(await reveal('tiepdan', 'p-3', key)).toEqual(first);
    expect(await office.engine.store.readStream('disclosure/p-3')).toHaveLength(1);
    expect(await reveal('tiepdan', 'p-3')).toMatchObject({ body: { version: 2 } });
  });

  it('opens the scans to the revealer for an hour, to nobody else', async () => {
    const content = Readable.from([Buffer.from('chữ viết tay')]);
    const { fileId, size, mediaType } = await office.files.keep({
      uploadId: 'h',
      name: 'don.txt',
      by: 'tiepdan',
      unit: UNIT,
      content,
    });
    await office.append('petition/p-4', [logged('denunciation', { attachments: [{ fileId, size, mediaType }] })], {
      people: PEOPLE,
    });
    const outcome = async (name: Name) => (await office.files.open(principal(name), fileId, 'petition/p-4')).outcome;
    expect(await outcome('tiepdan')).toBe('masked');
    await reveal('tiepdan', 'p-4');
    expect(await outcome('tiepdan')).toBe('opened');
    expect(await outcome('lanhdao')).toBe('masked');
    await office.clock.moveTo(new Date(office.clock.now().getTime() + 60 * 60 * 1000));
    expect(await outcome('tiepdan')).toBe('masked');
  });

  it('is listed for the inspector of the unit with the reason, the latest first', async () => {
    await office.append('petition/p-5', [logged('denunciation')], { people: PEOPLE });
    await office.clock.moveTo(new Date(office.clock.now().getTime() + 24 * 60 * 60 * 1000));
    await reveal('lanhdao', 'p-5');
    await office.idle();
    const all = await call('thanhtra', 'reveals');
    const items = all.body['items'] as Record<string, unknown>[];
    expect(items[0]).toEqual({
      petitionId: 'p-5',
      visitId: null,
      register: { unit: UNIT, year: 2026, book: 'live', number: 1 },
      by: 'lanhdao',
      at: office.clock.now().toISOString(),
      reason: 'vì lanhdao',
    });
    expect(items.filter(({ petitionId }) => petitionId === 'p-1')).toHaveLength(4);
    expect((await call('thanhtra', 'reveals?from=2026-03-03')).body['items']).toHaveLength(1);
    expect((await call('thanhtra', 'reveals?to=2026-03-02')).body['items']).toHaveLength(items.length - 1);
    const page = await call('thanhtra', 'reveals?limit=2');
    const next = await call('thanhtra', `reveals?limit=200&cursor=${String(page.body['nextCursor'])}`);
    expect([...(page.body['items'] as unknown[]), ...(next.body['items'] as unknown[])]).toEqual(items);
    expect(await call('lanhdao', 'reveals')).toMatchObject({ status: 403 });
  });

  it('is refused to the respondent of a denunciation, as leader and as inspector', async () => {
    for (const name of ['lanhdao', 'thanhtra'] as const) {
      await office.append(`petition/o-${name}`, [logged('denunciation', { respondentOfficerId: name })], {
        people: PEOPLE,
      });
      expect(await reveal(name, `o-${name}`)).toMatchObject({ status: 403, code: 'IDENTITY.REVEAL_NOT_ALLOWED' });
    }
    expect((await reveal('thanhtra', 'o-lanhdao')).status).toBe(200);
  });

  it('stands in one list with the masks that were loosened by reclassifying', async () => {
    await office.append('petition/l-1', [logged('denunciation')], { people: PEOPLE });
    await office.append('petition/l-1', [classified('complaint')]);
    await office.idle();
    const list = async (language: string) =>
      (await call('thanhtra', 'reveals', undefined, { 'accept-language': language })).body['items'];
    const register = { unit: UNIT, year: 2026, book: 'live', number: 1 };
    const row = { petitionId: 'l-1', visitId: null, register, by: 'a', at: office.clock.now().toISOString() };
    expect(await list('vi')).toContainEqual({ ...row, reason: 'Phân loại lại: Tố cáo → Khiếu nại' });
    expect(await list('en')).toContainEqual({ ...row, reason: 'Reclassified: Denunciation → Complaint' });
  });

  it('lets nobody but an inspector read a reason', async () => {
    const [commit] = await office.engine.store.readStream('disclosure/p-5');
    expect(await office.open('lanhdao', commit?.sealed?.text)).toEqual({ masked: true });
    expect(await office.open('thanhtra', commit?.sealed?.text)).toEqual({ plain: { reason: 'vì lanhdao' } });
  });
});

const erasing = (id: string) => ({ path: `petitions/${id}/erase`, body: { reason: 'hết hạn lưu trữ' } });
const version = (of: number) => ({ 'if-match': `"${of}"` });

describe('erasing the people of a petition', () => {
  it('destroys them for ever, keeps everything else, and stays destroyed when older data come back', async () => {
    const place = newPlace();
    const office = await openIdentity(place);
    await office.addOfficers();
    const erase = (on: IdentityOffice, name: Name, id: string, headers: Record<string, string> = {}) =>
      callOn(on, name, { ...erasing(id), headers: { ...version(id === 'e-1' ? petition : 1), ...headers } });
    let petition = 1;
    const content = Readable.from([Buffer.from('chữ viết tay')]);
    const { fileId, size, mediaType } = await office.files.keep({
      uploadId: 'e',
      name: 'don.txt',
      by: 'tiepdan',
      unit: UNIT,
      content,
    });
    const { sealed } = await office.append(
      'petition/e-1',
      [logged('complaint', { attachments: [{ fileId, size, mediaType }] })],
      { people: PEOPLE, text: TEXT },
    );
    const other = await office.append('petition/e-2', [logged('complaint'), signed('refuse')], { people: PEOPLE });

    expect(await erase(office, 'quantri', 'e-1')).toMatchObject({ status: 409, code: 'IDENTITY.NOT_CLOSED' });
    expect(await erase(office, 'lanhdao', 'e-1')).toMatchObject({ status: 403 });
    expect(await erase(office, 'quantri', 'nope')).toMatchObject({ status: 404 });
    expect(await office.open('lanhdao', sealed?.people)).toEqual({ plain: PEOPLE });

    await office.append('petition/e-1', [signed('refuse')]);
    expect(await erase(office, 'quantri', 'e-1')).toMatchObject({ status: 412, code: 'PRECONDITION.STALE' });
    petition = 2;
    office.engine.store.database.pragma('wal_checkpoint(TRUNCATE)');
    const backup = join(dirname(place.folder), 'backup');
    cpSync(place.folder, backup, { recursive: true });
    const key = { 'idempotency-key': 'k' };
    expect(await erase(office, 'quantri', 'e-1', key)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await erase(office, 'quantri', 'e-1', key)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await erase(office, 'quantri', 'e-1')).toMatchObject({ status: 409, code: 'IDENTITY.PEOPLE_ERASED' });

    expect(await office.open('lanhdao', sealed?.people)).toEqual({ erased: true });
    expect(await office.open('lanhdao', sealed?.text)).toEqual({ plain: TEXT });
    expect((await office.files.open(principal('lanhdao'), fileId, 'petition/e-1')).outcome).toBe('erased');
    expect(await office.open('lanhdao', other.sealed?.people)).toEqual({ plain: PEOPLE });
    const revealed = await callOn(office, 'thanhtra', { path: 'petitions/e-1/reveal', body: { reason: 'x' } });
    expect(revealed).toMatchObject({ status: 409, code: 'IDENTITY.PEOPLE_ERASED' });
    await office.close();

    const restored = await openIdentity({ folder: backup, keyFile: place.keyFile });
    expect(await restored.open('lanhdao', sealed?.people)).toEqual({ erased: true });
    expect(await restored.open('lanhdao', sealed?.text)).toEqual({ plain: TEXT });
    await restored.close();
  });

  it('is possible for a case once it is closed', async () => {
    const office = await openIdentity();
    await office.addOfficers();
    const erase = () => callOn(office, 'quantri', { ...erasing('e-3'), headers: version(2) });
    const step = (to: string) => ({
      type: 'case.step-taken.v1',
      data: { step: 's', from: 'f', to, on: '2026-03-02', takenBy: 'xuly1' },
    });
    await office.append('petition/e-3', [logged('complaint'), signed('accept')], { people: PEOPLE });
    await office.append('case/e-3', [
      { type: 'case.opened.v1', data: { petitionId: 'e-3', kind: 'complaint', acceptedOn: '2026-03-02' } },
    ]);
    expect(await erase()).toMatchObject({ status: 409 });
    await office.append('case/e-3', [step('decided')], { people: { originals: { note: 'Canary' } } });
    expect(await erase()).toMatchObject({ status: 409 });
    await office.append('case/e-3', [step('closed')]);
    expect(await erase()).toMatchObject({ status: 200 });
    const [, decided] = await office.engine.store.readStream('case/e-3');
    expect(await office.open('lanhdao', decided?.sealed?.people)).toEqual({ erased: true });
    await office.close();
  });

  it('takes the visitors along once nobody of the petitions of their visit is left', async () => {
    const office = await openIdentity();
    await office.addOfficers();
    const register = { unit: UNIT, year: 2026, book: 'visits', number: 1 };
    const came = { receivedOn: '2026-03-02', kind: 'regular', persons: 2, delegation: false, handling: 'petition' };
    const data = { ...came, register, recordedBy: 'tiepdan' };
    const visit = await office.append('visit/v-1', [{ type: 'visit.recorded.v1', data }], {
      people: { visitors: PEOPLE.petitioners },
    });
    const visitors = () => office.open('tiepdan', visit.sealed?.people);
    for (const id of ['e-5', 'e-6'])
      await office.append(`petition/${id}`, [logged('complaint', { visitId: 'v-1' }), signed('refuse')], {
        people: PEOPLE,
      });
    const erase = (id: string) => callOn(office, 'quantri', { ...erasing(id), headers: version(2) });
    expect(await erase('e-5')).toMatchObject({ status: 200 });
    expect(await visitors()).toEqual({ plain: { visitors: PEOPLE.petitioners } });
    expect(await erase('e-6')).toMatchObject({ status: 200 });
    expect(await visitors()).toEqual({ erased: true });
    await office.close();
  });

  it('takes the version that a reveal answered as well, and no erasure goes without one', async () => {
    const office = await openIdentity();
    await office.addOfficers();
    await office.append('petition/e-7', [logged('complaint'), signed('refuse')], { people: PEOPLE });
    const why = { path: 'petitions/e-7/reveal', body: { reason: 'x' } };
    expect(await callOn(office, 'thanhtra', why)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await callOn(office, 'quantri', erasing('e-7'))).toMatchObject({ code: 'PRECONDITION.REQUIRED' });
    expect(await callOn(office, 'quantri', { ...erasing('e-7'), headers: version(1) })).toMatchObject({ status: 200 });
    await office.close();
  });

  it('leaves a folder unreadable without its key file', async () => {
    const place = newPlace();
    const office = await openIdentity(place);
    await office.append('petition/k-1', [logged('complaint')], { people: PEOPLE });
    await office.close();
    const stolen = `${place.folder}.stolen`;
    cpSync(place.folder, stolen, { recursive: true });
    await expect(openIdentity({ folder: stolen, keyFile: `${place.keyFile}.other` })).rejects.toThrow(
      /Không tìm thấy tệp khóa/,
    );
  });
});
