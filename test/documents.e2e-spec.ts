import type { OfficeClient } from './harness/client';
import { Office } from './harness/office';
import { etagOf, must, Ward } from './harness/ward';

describe('documents of the work on a petition', () => {
  let office: Office;
  let ward: Ward;

  beforeAll(async () => {
    office = await Office.start();
    ward = await Ward.of(office);
  });
  afterAll(() => office.stop());

  const upload = async (by: OfficeClient, name = 'bien-ban.pdf') =>
    (
      await must(
        by.upload<{ fileId: string }>('/api/intake/attachments', {
          name,
          bytes: new TextEncoder().encode(`%PDF-1.4\n%${name}\n%%EOF\n`),
        }),
      )
    ).fileId;

  const add = async (by: OfficeClient, petitionId: string, body: object) => {
    const path = `/api/intake/petitions/${petitionId}`;
    return by.post<{ code?: string; version?: number }>(`${path}/documents`, body, {
      ifMatch: etagOf(await by.get(path)),
    });
  };

  const files = async (petitionId: string) =>
    (
      await must(ward.leader.get<{ attachments: { fileId: string }[] }>(`/api/intake/petitions/${petitionId}`))
    ).attachments.map(({ fileId }) => fileId);

  it('are added by the handler while the case runs and after it, and open for whoever may read it', async () => {
    const { petitionId } = await ward.accepted('complaint');
    const fileId = await upload(ward.handler);
    expect(await add(ward.handler, petitionId, { attachments: [fileId], note: 'Biên bản đối thoại' })).toMatchObject({
      status: 200,
    });
    expect(await files(petitionId)).toEqual([fileId]);
    expect((await ward.leader.get(`/api/intake/attachments/${fileId}`)).status).toBe(200);
    const { items } = await must(
      ward.leader.get<{ items: { what: string }[] }>(`/api/reporting/petitions/${petitionId}/timeline`),
    );
    expect(items.map(({ what }) => what)).toContain('Thêm tài liệu');
    const other = await office.as('xuly.vh');
    expect((await other.get(`/api/intake/attachments/${fileId}`)).status).toBe(404);
    expect((await other.post(`/api/intake/petitions/${petitionId}/documents`, { attachments: [fileId] })).status).toBe(
      404,
    );
  });

  it('of a denunciation are added by those who work on it, and open only after a reveal', async () => {
    const { petitionId } = await ward.accepted('denunciation');
    const fileId = await upload(ward.handler);
    expect(await add(ward.second, petitionId, { attachments: [fileId] })).toMatchObject({
      status: 403,
      body: { code: 'AUTH.NOT_YOURS' },
    });
    expect(await add(ward.handler, petitionId, { attachments: [fileId] })).toMatchObject({ status: 200 });
    expect(await ward.handler.get(`/api/intake/attachments/${fileId}`)).toMatchObject({
      status: 403,
      body: { code: 'FILES.MASKED' },
    });
    await must(ward.handler.post(`/api/identity/petitions/${petitionId}/reveal`, { reason: 'Đọc biên bản' }));
    expect((await ward.handler.get(`/api/intake/attachments/${fileId}`)).status).toBe(200);
  });

  it('are refused, and nothing is stored, when they are not the office’s, none, or the officer is the respondent', async () => {
    const { petitionId } = await ward.accepted('complaint');
    const foreign = await upload(await office.as('xuly.vh'));
    expect(await add(ward.handler, petitionId, { attachments: [foreign] })).toMatchObject({
      status: 422,
      body: { code: 'INTAKE.UNKNOWN_FILE' },
    });
    expect(await add(ward.handler, petitionId, { attachments: [] })).toMatchObject({ status: 400 });
    expect(await add(ward.leader, petitionId, { attachments: [foreign] })).toMatchObject({
      status: 403,
      body: { code: 'AUTH.ROLE' },
    });
    const path = `/api/intake/petitions/${petitionId}/documents`;
    expect(await ward.handler.post(path, { attachments: [foreign] })).toMatchObject({ status: 428 });
    expect(await ward.handler.post(path, { attachments: [foreign] }, { ifMatch: 1 })).toMatchObject({ status: 412 });
    expect(await files(petitionId)).toEqual([]);
    const about = await ward.log({ respondent: { name: 'Cán bộ', officerId: 'a-xuly2' } });
    expect(await add(ward.second, about.petitionId, { attachments: [await upload(ward.second)] })).toMatchObject({
      status: 403,
      body: { code: 'ASSIGNMENT.CONFLICT_OF_INTEREST' },
    });
  });

  it('go with the people when those are erased', async () => {
    const { petitionId } = await ward.log({ channel: 'post' });
    await ward.classify(petitionId, 'complaint');
    await ward.sign(petitionId, 'refuse');
    const fileId = await upload(ward.desk);
    expect(await add(ward.desk, petitionId, { attachments: [fileId] })).toMatchObject({ status: 200 });
    const path = `/api/intake/petitions/${petitionId}`;
    const ifMatch = etagOf(await ward.admin.get(path));
    await must(
      ward.admin.post(`/api/identity/petitions/${petitionId}/erase`, { reason: 'Hết thời hạn lưu' }, { ifMatch }),
    );
    expect((await ward.leader.get(`/api/intake/attachments/${fileId}`)).status).not.toBe(200);
  });
});
