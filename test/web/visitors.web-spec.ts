import type { Page } from 'playwright-core';
import { must, type Ward } from '../harness/ward';
import { accessibilityFaults, isSound, shots, typeSignIn } from './browser';
import { atWork } from './at-work';
import type { Desks } from './case-desk';
import { draftKept, filledIn } from './filled-form';
import { focusOn } from './keyboard';
import { everythingKept, settled } from './query-cache';

const NAME = 'Vũ Thị Lánh Mặt';
const MATTER = `Bà ${NAME} tố cáo cán bộ địa chính nhận tiền`;
const PERSON = { fullName: NAME, address: 'Ngõ 8 phố Kín', idNumber: '001186008888' };
const VISIT = {
  receivedOn: '2026-03-02',
  kind: 'regular',
  declaredKind: 'denunciation',
  visitors: [PERSON],
  content: MATTER,
  handling: 'petition',
};

/** Who comes to denounce is kept secret before there is any petition, and where there never will be one. */
describe('who came to denounce', () => {
  let desks: Desks;
  let ward: Ward;

  atWork(async (at) => {
    ({ desks, ward } = at);
  });

  const record = () => must(ward.desk.post<{ visitId: string; number: number }>('/api/reception/visits', VISIT));

  async function typeVisit(page: Page): Promise<void> {
    const { keyboard } = page;
    await focusOn(page, page.getByRole('textbox', { name: 'Họ và tên' }));
    await keyboard.type(NAME);
    await focusOn(page, page.getByRole('textbox', { name: 'Địa chỉ' }));
    await keyboard.type(PERSON.address);
    await focusOn(page, page.getByRole('textbox', { name: 'Nội dung vụ việc' }));
    await keyboard.type(MATTER);
    await keyboard.press('Tab');
    for (let to = 0; to < 2; to += 1) await keyboard.press('ArrowRight');
    await page.getByRole('radio', { name: 'Tố cáo', checked: true }).waitFor();
    await page.getByText('Người đến về việc này được giữ bí mật').waitFor();
  }

  it('goes from the desk that took him down straight into his petition, and stays nowhere else on its screen', async () => {
    const { page, faults } = await desks.open('tiepdan', '/so-tiep-dan?ghi=1');
    await typeVisit(page);
    await shots(page, '76-luot-tiep-to-cao');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Đã ghi lượt tiếp số \d/).waitFor();
    await page.getByRole('row').filter({ hasText: '••• – •••' }).getByText('Tố cáo').first().waitFor();
    await settled(page);
    expect(await everythingKept(page)).not.toContain(NAME);
    await focusOn(page, page.getByRole('status').getByRole('link', { name: /Lập đơn từ lượt tiếp/ }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tiếp nhận đơn' }).waitFor();
    const name = page.getByRole('textbox', { name: 'Họ và tên' });
    const summary = page.getByRole('textbox', { name: 'Tóm tắt nội dung' });
    await draftKept(page);
    const read = async () => [await name.inputValue(), await summary.inputValue()];
    expect(await read()).toEqual([NAME, MATTER]);
    await page.getByRole('radio', { name: 'Tố cáo', checked: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Mở xem danh tính' }).count()).toBe(0);
    await page.reload();
    await page.getByText('Đã khôi phục bản nháp').waitFor();
    expect(await read()).toEqual([NAME, MATTER]);
    await page.getByRole('textbox', { name: 'Tóm tắt nội dung' }).press('Control+Enter');
    await page.getByText('Để giữ bí mật người tố cáo').waitFor();
    await settled(page);
    expect(await everythingKept(page)).not.toContain(NAME);
    await isSound(page, faults);
  });

  it.each(['tiepdan', 'lanhdao', 'thanhtra'])(
    'is a mask in the register of %s, and nothing more in what his page keeps',
    async (officer) => {
      await record();
      const { page, faults } = await desks.open(officer, '/so-tiep-dan?tu=2026-03-01&den=2026-03-31');
      await page.getByRole('row').filter({ hasText: '••• – •••' }).first().waitFor();
      await settled(page);
      const kept = await everythingKept(page);
      for (const secret of Object.values(PERSON)) expect(kept).not.toContain(secret);
      await page.goto('/lam-viec/hom-nay');
      await settled(page);
      expect(await everythingKept(page)).not.toContain(NAME);
      await isSound(page, faults);
    },
  );

  it('is opened by the desk that took him down for a reason, which a reload keeps, until the dialog is closed', async () => {
    const { number } = await record();
    const { page, faults } = await desks.open('tiepdan', '/so-tiep-dan?tu=2026-03-01&den=2026-03-31');
    const open = page.getByRole('button', { name: `Mở xem danh tính, lượt tiếp số ${number}` });
    await focusOn(page, open);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: `Người đến, lượt tiếp số ${number}` });
    await dialog.getByLabel('Lý do mở xem').and(page.locator(':focus')).waitFor();
    await page.keyboard.type(`Mời bà ${NAME} đến`);
    await draftKept(page, dialog);
    await page.reload();
    await dialog.getByText('Đã khôi phục bản nháp').waitFor();
    expect(await filledIn(dialog)).toEqual([`Mời bà ${NAME} đến`]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByLabel('Lý do mở xem').press('Enter');
    await dialog.getByText(`${NAME} – ${PERSON.address} – ${PERSON.idNumber}`).waitFor();
    await dialog.getByText(MATTER).waitFor();
    await shots(page, '77-mo-danh-tinh-luot-tiep');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Đóng danh tính' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await open.and(page.locator(':focus')).waitFor();
    await settled(page);
    expect(await everythingKept(page)).not.toContain(NAME);
    await isSound(page, faults);
    await inspected(number);
  });

  async function inspected(number: number): Promise<void> {
    const { page, faults } = await desks.open('thanhtra', '/thanh-tra/mo-danh-tinh');
    const row = page.getByRole('row').filter({ hasText: `Lượt tiếp số ${number}/2026` });
    await row.getByText('Mời bà […] đến').waitFor();
    await isSound(page, faults);
    const { page: audit } = await desks.open('thanhtra', '/thanh-tra/nhat-ky');
    await audit.getByText(`Xem danh tính người được tiếp: lượt tiếp số ${number}/2026`).first().waitFor();
  }

  it('is not logged in clear unawares', async () => {
    const { visitId } = await record();
    const { page, faults } = await desks.open('tiepdan', `/tiep-nhan?luot=${visitId}`);
    await focusOn(page, page.getByRole('radio', { name: 'Tố cáo' }));
    await page.keyboard.press('ArrowLeft');
    await page.getByText('họ tên trong đơn hiện cho mọi cán bộ').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page.getByText('họ tên trong đơn hiện cho mọi cán bộ').waitFor({ state: 'detached' });
    await isSound(page, faults);
  });

  it('is recorded once one has signed in again whose session ended under the form', async () => {
    const { page } = await desks.open('tiepdan', '/so-tiep-dan?ghi=1');
    await typeVisit(page);
    await draftKept(page);
    await settled(page);
    await page.context().clearCookies();
    await page.keyboard.press('Control+Enter');
    await focusOn(page, page.getByRole('button', { name: 'Đăng nhập lại' }));
    await page.keyboard.press('Enter');
    await page.getByLabel('Tên đăng nhập').waitFor();
    await typeSignIn(page, 'tiepdan');
    await page.getByText('Đã khôi phục bản nháp').waitFor();
    await focusOn(page, page.getByRole('radio', { name: 'Tố cáo', checked: true }));
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Đã ghi lượt tiếp số \d/).waitFor();
  });

  it('stays hidden by his petition whatever is corrected, and the dialog says so', async () => {
    const { visitId, number } = await record();
    await ward.log({ visitId, declaredKind: 'mixed' });
    const { page, faults } = await desks.open('tiepdan', `/so-tiep-dan?tu=2026-03-01&den=2026-03-31&sua=${visitId}`);
    const dialog = page.getByRole('dialog', { name: `Sửa việc công dân đến, lượt tiếp số ${number}` });
    await dialog.getByText('loại của đơn sửa ở trang của đơn').waitFor();
    await page.keyboard.press('Escape');
    const row = page.getByRole('row').filter({ hasText: 'Đơn có nhiều nội dung khác nhau' });
    await row.getByText('Đến về việc: Tố cáo').waitFor();
    await isSound(page, faults);
  });

  it('is filled into a petition that is made later once a reason was given', async () => {
    const { visitId } = await record();
    const { page, faults } = await desks.open('tiepdan', `/tiep-nhan?luot=${visitId}`);
    await page.getByText('Người đến trong lượt tiếp này được giữ bí mật').waitFor();
    const summary = page.getByRole('textbox', { name: 'Tóm tắt nội dung' });
    expect(await summary.inputValue()).toBe('Bà […] tố cáo cán bộ địa chính nhận tiền');
    expect(await accessibilityFaults(page)).toEqual([]);
    await focusOn(page, page.getByRole('button', { name: 'Mở xem danh tính' }));
    await page.keyboard.press('Enter');
    await page.getByLabel('Lý do mở xem').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Lập đơn theo lượt tiếp');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText(`${NAME} – ${PERSON.address}`).waitFor();
    expect(await page.getByRole('textbox', { name: 'Họ và tên' }).inputValue()).toBe(NAME);
    expect(await page.getByLabel('Số CCCD, hộ chiếu').inputValue()).toBe(PERSON.idNumber);
    expect(await summary.inputValue()).toBe(MATTER);
    await summary.and(page.locator(':focus')).waitFor();
    await isSound(page, faults);
    await focusOn(page, page.getByRole('button', { name: 'Đóng danh tính' }));
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText(NAME).waitFor({ state: 'detached' });
  });

  it('shows again once the desk that took him down corrects what he came for, over a reload and a faster officer', async () => {
    const { visitId, number } = await record();
    const { page, faults } = await desks.open('tiepdan', '/so-tiep-dan?tu=2026-03-01&den=2026-03-31');
    const title = `Sửa việc công dân đến, lượt tiếp số ${number}`;
    const correct = page.getByRole('button', { name: title });
    await focusOn(page, correct);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.getByRole('radio', { name: 'Tố cáo', checked: true }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ArrowRight');
    await draftKept(page, dialog);
    await shots(page, '78-sua-luot-tiep');
    await page.reload();
    await dialog.getByText('Đã khôi phục bản nháp').waitFor();
    const chosen = dialog.getByRole('radio', { name: 'Kiến nghị, phản ánh', checked: true });
    await chosen.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const path = `/api/reception/visits/${visitId}/correct`;
    await must(ward.desk.post(path, { declaredKind: 'mixed' }, { ifMatch: 1 }));
    await focusOn(page, chosen);
    await page.keyboard.press('Enter');
    await focusOn(page, page.getByRole('button', { name: 'Gửi lại bản của tôi' }));
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const shown = page.getByRole('row').filter({ hasText: `${NAME} – ${PERSON.address}` });
    await shown.getByText('Kiến nghị, phản ánh').waitFor();
    await correct.and(page.locator(':focus')).waitFor();
    await isSound(
      page,
      faults.filter((fault) => !fault.includes('412')),
    );
    const { page: inspector } = await desks.open('thanhtra', '/thanh-tra/mo-danh-tinh');
    const row = inspector.getByRole('row').filter({ hasText: `Lượt tiếp số ${number}/2026` });
    await row.getByText('Phân loại lại: Đơn có nhiều nội dung khác nhau → Kiến nghị, phản ánh').waitFor();
  });

  it('is offered to no leader, by an address neither', async () => {
    const { visitId, number } = await record();
    const { page } = await desks.open('lanhdao', `/so-tiep-dan?tu=2026-03-01&den=2026-03-31&mo=${visitId}`);
    await page.getByRole('row').filter({ hasText: '••• – •••' }).first().waitFor();
    await settled(page);
    expect(await page.getByRole('button', { name: `Mở xem danh tính, lượt tiếp số ${number}` }).count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
