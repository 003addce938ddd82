import type { Page } from 'playwright-core';
import { must, type Ward } from '../harness/ward';
import { atWork } from './at-work';
import { accessibilityFaults, changeLanguageByKeys, shots } from './browser';
import { type Desks, openStep } from './case-desk';
import { choose, typeOver } from './keyboard';

const NOTE = 'Nêu rõ căn cứ thẩm quyền';
const REASON = 'Công dân bổ sung tại bàn';

describe('what was written with an action', () => {
  let desks: Desks;
  let ward: Ward;

  atWork((at) => void ({ desks, ward } = at));

  const type = (page: Page, label: string, text: string) =>
    typeOver(page, page.getByLabel(label, { exact: true }), text);

  it('is read again where the next proposal is made, in the history and on the sheet', async () => {
    const { petitionId } = await ward.log();
    await ward.act(ward.desk, petitionId, 'correct', { summary: 'Khiếu nại về đất đai', reason: REASON });
    await ward.classify(petitionId, 'complaint');
    await ward.act(ward.desk, petitionId, 'propose', { outcome: 'accept', reason: 'Đủ điều kiện' });
    await ward.act(ward.leader, petitionId, 'sign', { decision: 'send_back', note: NOTE });
    const { page, faults } = await desks.open('tiepdan', '/hom-nay');
    await page.getByRole('listitem').filter({ hasText: '1/2026' }).getByText('Lãnh đạo trả lại').waitFor();
    await page.goto('/lam-viec/phan-loai');
    await page
      .getByRole('listitem')
      .filter({ hasText: /1\/2026[\s\S]*Lãnh đạo trả lại/ })
      .waitFor();
    await page.goto(`/lam-viec/phan-loai?don=${petitionId}`);
    const alert = page.getByRole('alert').filter({ hasText: 'Lãnh đạo trả lại đề xuất trước' });
    await alert.getByText(NOTE).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await shots(page, '19-tra-lai');
    await page.goto(`/lam-viec/don/${petitionId}`);
    const told = page.locator('.timeline > li');
    await told.filter({ hasText: `“${NOTE}”` }).waitFor();
    await told
      .filter({ hasText: `“${REASON}”` })
      .filter({ hasText: 'nội dung đơn' })
      .waitFor();
    await openStep(page, 'Đề xuất hướng xử lý');
    await alert.getByText(NOTE).waitFor();
    await type(page, 'Lý do', 'Theo Điều 9');
    await page.keyboard.press('Enter');
    await told.filter({ hasText: '“Theo Điều 9”' }).waitFor();
    expect(await alert.count()).toBe(0);
    await changeLanguageByKeys(page);
    await told
      .filter({ hasText: `“${REASON}”` })
      .filter({ hasText: 'content' })
      .waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('body').innerText()).toContain(NOTE);
    expect(faults).toEqual([]);
  });

  it('names no denouncer', async () => {
    const name = 'Đặng Thị Hồng Vân';
    const { petitionId } = await ward.log({ declaredKind: 'denunciation', petitioners: [{ fullName: name }] });
    await ward.act(ward.desk, petitionId, 'correct', { summary: 'Tố cáo', reason: `Bà ${name} đề nghị` });
    const { page } = await desks.open('lanhdao', `/don/${petitionId}`);
    await page.locator('.timeline .remark').getByText('“Bà […] đề nghị”').waitFor();
    expect(await page.locator('body').innerText()).not.toContain(name);
    // On paper nothing of it: what was cut out is not all that may tell who it was.
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('body').innerText()).not.toContain('đề nghị');
  });

  it('tells the papers of a denunciation apart without their names', async () => {
    const attachments = [await paper('Đơn bà Vân.pdf', '%PDF-1.4\n%%EOF'), await paper('Ảnh chị Vân.txt', 'Ghi tay')];
    const { petitionId } = await ward.log({ declaredKind: 'denunciation', attachments });
    const { page } = await desks.open('lanhdao', `/don/${petitionId}`);
    await page.getByText('••• 1 (PDF)').waitFor();
    await page.getByText('••• 2 (TXT)').waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Vân');
  });

  async function paper(name: string, text: string): Promise<string> {
    const file = { name, bytes: new TextEncoder().encode(text) };
    return (await must(ward.desk.upload<{ fileId: string }>('/api/intake/attachments', file))).fileId;
  }

  it('is not asked twice: an account that only changed where nobody sees it is saved', async () => {
    const { items } = await must(
      ward.admin.get<{ items: { id: string; username: string }[] }>('/api/auth/accounts?limit=200'),
    );
    const id = items.find(({ username }) => username === 'xuly2')?.id ?? '';
    const { page, faults } = await desks.open('quantri', `/quan-tri/tai-khoan?sua=${id}`);
    await type(page, 'Thư điện tử', 'không phải thư');
    await page.keyboard.press('Enter');
    await page.getByText('Địa chỉ thư điện tử không hợp lệ').waitFor();
    await type(page, 'Thư điện tử', 'xuly2@example.vn');
    await type(page, 'Họ và tên', 'Phạm Quốc Bảo');
    await must(ward.admin.patch(`/api/auth/accounts/${id}`, { resetPassword: true }, { ifMatch: 1 }));
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Tài khoản' }).getByText('Phạm Quốc Bảo').waitFor();
    expect(await page.getByRole('dialog', { name: 'Người khác vừa sửa mục này' }).count()).toBe(0);
    expect(faults.filter((fault) => !/40[09]|412/.test(fault))).toEqual([]);
  });

  it('is compared once, however often it is refused, and says when it cannot be', async () => {
    const { items } = await must(
      ward.admin.get<{ items: { id: string; username: string; version: number }[] }>('/api/auth/accounts?limit=200'),
    );
    const { id, version } = items.find(({ username }) => username === 'captren') ?? { id: '', version: 0 };
    const { page } = await desks.open('quantri', `/quan-tri/tai-khoan?sua=${id}`);
    await type(page, 'Họ và tên', 'Phạm Thị Tên Khác');
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'PATCH' && sent.push(request.url()));
    await must(ward.admin.patch(`/api/auth/accounts/${id}`, { resetPassword: true }, { ifMatch: version }));
    // A list that does not know of it yet.
    const list = (url: URL) => url.pathname === '/api/auth/accounts';
    await page.route(list, (route) => route.fulfill({ status: 503, body: '' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog').last();
    await dialog.getByRole('button', { name: 'Thử lại' }).waitFor();
    await page.unroute(list);
    await page.route(list, (route) => route.fulfill({ json: { items, nextCursor: null } }));
    await dialog.getByRole('button', { name: 'Thử lại' }).press('Enter');
    await page.getByRole('dialog', { name: 'Người khác vừa sửa mục này' }).waitFor();
    expect(sent).toHaveLength(1);
  });

  it('is not taken for a time that is over: nobody was away yesterday', async () => {
    const { page } = await desks.open('xuly1', '/vang-mat?ghi=1');
    await choose(page, page.getByRole('combobox', { name: 'Người làm thay' }), 'Nguyễn Thị Minh Hà');
    await type(page, 'Từ ngày', '24/02/2026');
    await type(page, 'Đến hết ngày', '27/02/2026');
    await page.keyboard.press('Enter');
    await page.getByText('Ngày này đã qua').waitFor();
    await page.getByLabel('Đến hết ngày').and(page.locator(':focus')).waitFor();
  });
});
