import type { OfficeClient } from './harness/client';
import { Office } from './harness/office';
import { must, Ward } from './harness/ward';

const INTAKE = '/api/intake';
const ID_NUMBER = '001185004321';
const PERSON = { fullName: 'Đỗ Thị Ngát', address: 'Số 3 ngõ 8 Ngọc Thụy', idNumber: ID_NUMBER, phone: '0903000111' };
const SUMMARY = 'Khiếu nại Quyết định số 31/QĐ-UBND thu hồi đất ruộng ven đê';

interface Known {
  readonly fullName: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly petitions: number;
}

describe('what the desk is told while a form is filled in', () => {
  let office: Office;
  let ward: Ward;
  let complaint: string;
  let denunciation: string;

  beforeAll(async () => {
    office = await Office.start();
    ward = await Ward.of(office);
    complaint = (await ward.log({ petitioners: [PERSON], summary: SUMMARY })).petitionId;
    const accusing = 'Tố cáo cán bộ địa chính nhận tiền bồi dưỡng khi đo đạc thửa ruộng';
    denunciation = (await ward.log({ declaredKind: 'denunciation', petitioners: [PERSON], summary: accusing }))
      .petitionId;
  });
  afterAll(() => office.stop());

  const known = async (who: OfficeClient, idNumber: string) =>
    (await must(who.post<{ items: Known[] }>(`${INTAKE}/people-known`, { idNumber }))).items;
  const candidates = async (form: object) =>
    (
      await must(
        ward.desk.post<{ items: { petitionId: string; reasons: string[] }[] }>(`${INTAKE}/duplicate-candidates`, form),
      )
    ).items.map(({ petitionId, reasons }) => ({ petitionId, reasons }));

  it('names whom the office knows by a number; petitions behind a mask are not counted', async () => {
    const { fullName, address, phone } = PERSON;
    expect(await known(ward.desk, ID_NUMBER)).toEqual([{ fullName, address, phone, petitions: 1 }]);
  });

  it.each(['denunciation', 'undetermined', 'mixed'])(
    'knows nobody from a petition that is %s',
    async (declaredKind) => {
      const idNumber = `00118600${String(declaredKind.length).padStart(4, '0')}`;
      await ward.log({ declaredKind, petitioners: [{ fullName: 'Người Giấu Tên', idNumber }] });
      expect(await known(ward.desk, idNumber)).toEqual([]);
    },
  );

  it('forgets somebody the moment his petition is classified as a denunciation', async () => {
    const idNumber = '001187001111';
    const { petitionId } = await ward.log({ petitioners: [{ fullName: 'Lưu Văn Kín', idNumber }] });
    expect(await known(ward.desk, idNumber)).toHaveLength(1);
    await ward.classify(petitionId, 'denunciation');
    expect(await known(ward.desk, idNumber)).toEqual([]);
  });

  it('tells another ward nothing, and other officers nothing at all', async () => {
    expect(await known(await office.as('tiepdan.vh'), ID_NUMBER)).toEqual([]);
    const refused = await ward.handler.post(`${INTAKE}/people-known`, { idNumber: ID_NUMBER });
    expect(refused).toMatchObject({ status: 403, body: { code: 'AUTH.ROLE' } });
  });

  it('asks for the whole number', async () => {
    for (const idNumber of ['0011', '001 185 004 321', 'Đỗ Thị Ngát'])
      expect(await ward.desk.post(`${INTAKE}/people-known`, { idNumber })).toMatchObject({ status: 400 });
    expect(await known(ward.desk, '001185004320')).toEqual([]);
  });

  it('finds the petition that a form repeats by person and by text', async () => {
    const form = { receivedOn: '2026-03-02', declaredKind: 'complaint', petitioners: [PERSON], summary: SUMMARY };
    const typed = { ...form, petitioners: [{ fullName: PERSON.fullName, idNumber: ID_NUMBER, phone: PERSON.phone }] };
    expect(await candidates(typed)).toContainEqual({
      petitionId: complaint,
      reasons: ['same_person', 'same_text', 'same_day'],
    });
    expect(await candidates({ declaredKind: 'complaint', summary: 'Xin xác nhận cư trú' })).toEqual([]);
  });

  it('compares person by person: one number is one person whatever the telephone, and two people mixed are nobody', async () => {
    const an = { fullName: 'Phùng Văn An', idNumber: '001190000001', phone: '0903111222' };
    const binh = { fullName: 'Tạ Thị Bình', idNumber: '001190000002', phone: '0903333444' };
    const { petitionId } = await ward.log({ petitioners: [an, binh], summary: 'Khiếu nại mức bồi thường' });
    const matches = async (...petitioners: object[]) =>
      (await candidates({ declaredKind: 'complaint', petitioners })).some((found) => found.petitionId === petitionId);
    expect(await matches({ ...binh, phone: '0987000000' })).toBe(true);
    expect(await matches({ fullName: 'Người Đi Cùng' }, { fullName: 'An', idNumber: '001 190 000 001' })).toBe(true);
    expect(await matches({ fullName: an.fullName, phone: binh.phone })).toBe(false);
    expect(await matches({ ...an, idNumber: '001190000003' })).toBe(false);
  });

  it.each([undefined, 'denunciation', 'mixed'])(
    'never says "same person" of a form declared %s',
    async (declaredKind) => {
      const petitioners = [{ fullName: PERSON.fullName, idNumber: ID_NUMBER }];
      expect(await candidates({ ...(declaredKind && { declaredKind }), petitioners })).toEqual([]);
    },
  );

  it('never finds a denouncer by name, and his text only at the desk that may read it', async () => {
    const petitioners = [{ fullName: PERSON.fullName, idNumber: ID_NUMBER }];
    const found = await candidates({ declaredKind: 'complaint', petitioners });
    expect(found.map(({ petitionId }) => petitionId)).not.toContain(denunciation);
    const form = { declaredKind: 'denunciation', summary: 'Tố cáo cán bộ địa chính nhận tiền bồi dưỡng khi đo đạc' };
    expect(await candidates(form)).toContainEqual({ petitionId: denunciation, reasons: ['same_text', 'same_day'] });
    const account = { username: 'tiepdan2', displayName: 'Bàn hai', unit: 'thuong-thanh', roles: ['reception'] };
    const { oneTimePassword } = await must(ward.admin.post<{ oneTimePassword: string }>('/api/auth/accounts', account));
    const other = office.anybody();
    await other.signIn('tiepdan2', oneTimePassword);
    const next = 'Mat-khau-ban-hai-2026';
    await must(other.post('/api/auth/password', { current: oneTimePassword, next }));
    await other.signIn('tiepdan2', next);
    expect(await must(other.post(`${INTAKE}/duplicate-candidates`, form))).toEqual({ items: [] });
  });
});
