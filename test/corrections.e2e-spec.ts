import { Office } from './harness/office';
import { etagOf, listAll, must, Ward } from './harness/ward';

const PETITIONS = '/api/intake/petitions';
const NAME = 'Đặng Thị Hồng Vân';

type Shown = Readonly<Record<string, unknown>>;

describe('what a correction, a proposal and a rating leave behind', () => {
  let office: Office;
  let ward: Ward;

  beforeAll(async () => {
    office = await Office.start();
    ward = await Ward.of(office);
  });
  afterAll(() => office.stop());

  const shown = (id: string, by = ward.leader) => must(by.get<Shown>(`${PETITIONS}/${id}`));
  const correct = (id: string, body: object) =>
    ward.act(ward.desk, id, 'correct', { reason: 'Ghi nhầm khi tiếp nhận', ...body });
  const hits = async (words: string) =>
    (await listAll<{ petitionId: string }>(ward.desk, `${PETITIONS}?q=${encodeURIComponent(words)}`)).map(
      ({ petitionId }) => petitionId,
    );

  const listedOf = async (id: string) =>
    (await listAll<Shown>(ward.desk, PETITIONS)).find(({ petitionId }) => petitionId === id);

  it('shows reason and recipient of the proposal in force, never those of one sent back or of a correction', async () => {
    const { petitionId } = await ward.log();
    await correct(petitionId, { summary: 'Khiếu nại về đất đai, đã sửa' });
    expect(await shown(petitionId)).toMatchObject({ summary: 'Khiếu nại về đất đai, đã sửa', reason: null });
    await ward.classify(petitionId, 'complaint');
    const transfer = { outcome: 'transfer', reason: 'Không thuộc thẩm quyền', recipient: 'Thanh tra thành phố' };
    await ward.act(ward.desk, petitionId, 'propose', transfer);
    expect(await shown(petitionId)).toMatchObject({ reason: transfer.reason, recipient: transfer.recipient });
    await ward.act(ward.leader, petitionId, 'sign', { decision: 'send_back', note: 'Xem lại' });
    expect(await shown(petitionId)).toMatchObject({ reason: null, recipient: null });
    await ward.act(ward.desk, petitionId, 'propose', { outcome: 'accept', reason: 'Đủ điều kiện' });
    expect(await shown(petitionId)).toMatchObject({ reason: 'Đủ điều kiện', recipient: null });
    await ward.act(ward.leader, petitionId, 'sign', { decision: 'approve' });
    const [listed] = (await listAll<Shown>(ward.leader, `${PETITIONS}?state=accepted`)).filter(
      (item) => item['petitionId'] === petitionId,
    );
    expect(listed).toMatchObject({ reason: 'Đủ điều kiện', summary: 'Khiếu nại về đất đai, đã sửa' });
  });

  it('tells again what officers wrote with what they did, oldest first, and what was sent back until it is proposed anew', async () => {
    const { petitionId } = await ward.log();
    await correct(petitionId, { summary: 'Khiếu nại về đất đai', reason: 'Công dân bổ sung tại bàn' });
    await ward.classify(petitionId, 'complaint');
    await ward.act(ward.desk, petitionId, 'propose', { outcome: 'accept', reason: 'Đủ điều kiện' });
    await ward.act(ward.leader, petitionId, 'sign', { decision: 'send_back', note: 'Nêu rõ căn cứ' });
    const remarks = [
      { type: 'petition.corrected.v1', text: 'Công dân bổ sung tại bàn' },
      { type: 'petition.outcome-proposed.v1', text: 'Đủ điều kiện' },
      { type: 'petition.outcome-sent-back.v1', text: 'Nêu rõ căn cứ' },
    ];
    const read = await shown(petitionId, ward.desk);
    expect(read).toMatchObject({ sentBack: true, remarks });
    expect((read['remarks'] as { version: number }[]).map(({ version }) => version)).toEqual([2, 4, 5]);
    expect(await listedOf(petitionId)).toMatchObject({ sentBack: true });
    await ward.act(ward.desk, petitionId, 'propose', { outcome: 'accept', reason: 'Theo Điều 9' });
    const proposed = [...remarks, { type: 'petition.outcome-proposed.v1', text: 'Theo Điều 9' }];
    expect(await shown(petitionId)).toMatchObject({ sentBack: false, remarks: proposed });
    expect(await listedOf(petitionId)).toMatchObject({ sentBack: false });
  });

  it('keeps the denouncer out of the remarks, for everybody', async () => {
    const { petitionId } = await ward.log({ declaredKind: 'denunciation', petitioners: [{ fullName: NAME }] });
    await correct(petitionId, { summary: 'Tố cáo cán bộ', reason: `Bà ${NAME} đề nghị ghi lại` });
    for (const client of [ward.desk, ward.leader]) {
      const { remarks } = await shown(petitionId, client);
      expect(remarks).toMatchObject([{ type: 'petition.corrected.v1', text: 'Bà […] đề nghị ghi lại' }]);
    }
    const later = 'Bùi Thị Ký Sau';
    await correct(petitionId, { request: `${later} xin vắng mặt`, reason: `Chờ ${later} ký` });
    await correct(petitionId, { petitioners: [{ fullName: NAME }, { fullName: later }], reason: 'Đã ký' });
    const read = await shown(petitionId, ward.desk);
    expect(JSON.stringify(read)).not.toContain('Ký Sau');
    expect(await hits('xin vắng mặt')).toContain(petitionId);
    for (const words of [later, 'xin ky sau']) expect(await hits(words)).not.toContain(petitionId);
    expect(read).toMatchObject({ request: '[…] xin vắng mặt', remarks: [{}, { text: 'Chờ […] ký' }, {}] });
  });

  it('empties what was entered by mistake', async () => {
    const { petitionId } = await ward.log({
      documentDate: '2026-02-27',
      respondent: { name: 'Ông Bị', position: 'Trưởng phòng', officerId: ward.second.user?.id },
      forwarder: { name: 'Thanh tra', documentNumber: '12/CV', documentDate: '2026-02-28' },
      challengedDecision: { number: '20/QĐ-UBND', date: '2026-01-05' },
      request: 'Hủy quyết định',
    });
    const officer = { respondent: { officerId: null } };
    await correct(petitionId, officer);
    expect(await shown(petitionId)).toMatchObject({ respondent: { name: 'Ông Bị', officerId: null } });
    const nothing = {
      documentDate: null,
      respondent: null,
      forwarder: null,
      challengedDecision: null,
      request: null,
    };
    await correct(petitionId, nothing);
    expect(await shown(petitionId)).toMatchObject({
      ...nothing,
      respondent: { name: null, position: null, officerId: null },
      challengedDecision: { number: null, date: null },
    });
    const ifMatch = etagOf(await ward.desk.get(`${PETITIONS}/${petitionId}`));
    const empty = await ward.desk.post(
      `${PETITIONS}/${petitionId}/correct`,
      { summary: null, reason: 'x' },
      { ifMatch },
    );
    expect([empty.status, empty.body['code']]).toEqual([400, 'INTAKE.NOTHING_TO_CORRECT']);
  });

  it('takes the people of a petition that turns out to be anonymous out of sight', async () => {
    const { petitionId } = await ward.log({ petitioners: [{ fullName: NAME }], peopleCount: 4 });
    expect(await hits('hong van')).toContain(petitionId);
    const path = `${PETITIONS}/${petitionId}/correct`;
    const both = { anonymous: true, petitioners: [{ fullName: NAME }], reason: 'x' };
    const refused = await ward.desk.post(path, both);
    expect([refused.status, refused.body['code']]).toEqual([400, 'INTAKE.ANONYMOUS_WITH_PEOPLE']);
    await correct(petitionId, { anonymous: true });
    expect(await shown(petitionId)).toMatchObject({ anonymous: true, people: [], petitioners: [], peopleCount: 0 });
    expect(await hits('hong van')).not.toContain(petitionId);
    const reveal = await must(
      ward.desk.post<Shown>(`/api/identity/petitions/${petitionId}/reveal`, { reason: 'Xem lại' }),
    );
    expect(reveal).toMatchObject({ petitioners: [] });
    // Neither by way of a mask that is put on and taken off again.
    await ward.classify(petitionId, 'denunciation');
    await ward.classify(petitionId, 'complaint');
    expect(await hits('hong van')).not.toContain(petitionId);
    await correct(petitionId, { summary: `${NAME} gửi đơn` });
    expect(await shown(petitionId)).toMatchObject({ summary: '[…] gửi đơn', people: [] });
  });

  it('accepts a respondent who has the petition himself, with a word of warning', async () => {
    const { petitionId } = await ward.log();
    await ward.assign(petitionId);
    const name = (officerId: string | undefined) => correct(petitionId, { respondent: { name: 'Ông Bị', officerId } });
    expect(await name(ward.handler.user?.id)).toMatchObject({ warnings: ['respondent_has_petition'] });
    expect(await name(ward.second.user?.id)).not.toHaveProperty('warnings');
  });

  it('lists for the inspector who lifted a mask by classifying', async () => {
    const { petitionId } = await ward.log({ declaredKind: 'denunciation' });
    await ward.classify(petitionId, 'complaint');
    const inspector = await office.as('thanhtra');
    const items = await listAll<Shown>(inspector, '/api/identity/reveals');
    expect(items.filter((item) => item['petitionId'] === petitionId)).toEqual([
      expect.objectContaining({ by: ward.desk.user?.id, reason: 'Phân loại lại: Tố cáo → Khiếu nại' }),
    ]);
  });

  it('keeps names out of the words of a rating, for those who may not see them', async () => {
    const { petitionId, receipt } = await ward.log({ petitioners: [{ fullName: NAME }] });
    await ward.act(ward.desk, petitionId, 'withdraw', { on: '2026-03-02', by: 'letter' });
    await ward.desk.get(`${PETITIONS}/${petitionId}`);
    const rating = { ...receipt, stars: 5, comment: `Tôi, ${NAME}, hài lòng` };
    await must(ward.desk.post('/api/public/ratings', rating));
    const answer = await must(ward.leader.get<Shown>(`/api/ratings/${petitionId}`));
    expect(answer).toMatchObject({ rating: { comment: 'Tôi, […], hài lòng' } });
  });
});
