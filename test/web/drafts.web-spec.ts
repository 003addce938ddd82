import type { Page } from 'playwright-core';
import { must, type Ward } from '../harness/ward';
import { isSound, PATIENCE_MS } from './browser';
import { atWork } from './at-work';
import type { Desks } from './case-desk';
import { draftKept, filledIn, reloaded } from './filled-form';
import { focusOn } from './keyboard';

interface Visit {
  readonly visitId: string;
  readonly content: string;
}

describe('a draft', () => {
  let desks: Desks;
  let ward: Ward;

  atWork((at) => void ({ desks, ward } = at));

  const summaries = async () => {
    const { items } = await must(ward.desk.get<{ items: { summary: string }[] }>('/api/intake/petitions'));
    return items.map(({ summary }) => summary);
  };
  const summaryOf = (page: Page) => page.getByRole('textbox', { name: 'Tóm tắt nội dung' });

  it('belongs to one window: two windows log two petitions, each its own', async () => {
    const { page: first, faults } = await desks.open('tiepdan', '/tiep-nhan');
    await fillPetition(first, 'Khiếu nại việc thu hồi đất bãi');
    await draftKept(first);
    const second = await anotherWindow(first);
    await second.getByText('Biểu mẫu này đang mở ở cửa sổ khác').waitFor();
    expect(await summaryOf(second).inputValue()).toBe('');
    await fillPetition(second, 'Kiến nghị sửa đường ngõ 12');
    await draftKept(second);
    await isSound(second, faults);
    await first.getByText('Biểu mẫu này đang mở ở cửa sổ khác').waitFor();
    for (const [page, summary] of [
      [first, 'Khiếu nại việc thu hồi đất bãi'],
      [second, 'Kiến nghị sửa đường ngõ 12'],
    ] as const) {
      await page.reload();
      await page.getByText('Đã khôi phục bản nháp').waitFor();
      expect(await summaryOf(page).inputValue()).toBe(summary);
    }
    for (const page of [first, second]) {
      await page.bringToFront();
      await page.keyboard.press('Control+Enter');
      await page.waitForURL(/bien-nhan/);
    }
    expect(await summaries()).toEqual(
      expect.arrayContaining(['Khiếu nại việc thu hồi đất bãi', 'Kiến nghị sửa đường ngõ 12']),
    );
  });

  it('is not saved without a file that did not get there, until the officer has sent or removed it', async () => {
    const { page } = await desks.open('tiepdan', '/tiep-nhan');
    await fillPetition(page, 'Khiếu nại kèm ảnh hiện trạng');
    await page.route('**/api/intake/attachments', (route) => route.abort());
    const file = { name: 'Hiện trạng.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('Có tệp chưa tải lên được').waitFor();
    await page.keyboard.press('Control+Enter');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Tải lại');
    expect(await page.getByRole('button', { name: 'Lưu và in giấy biên nhận' }).isDisabled()).toBe(true);
    await page.unroute('**/api/intake/attachments');
    await page.getByRole('button', { name: 'Tải lại' }).press('Enter');
    await page.locator('.files').getByText('đã tải lên').waitFor();
    await focusOn(page, page.getByRole('button', { name: 'Lưu và in giấy biên nhận' }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/bien-nhan/);
    const { items } = await must(ward.desk.get<{ items: { petitionId: string }[] }>('/api/intake/petitions'));
    const [logged] = items;
    expect(await must(ward.desk.get(`/api/intake/petitions/${logged?.petitionId ?? ''}`))).toMatchObject({
      summary: 'Khiếu nại kèm ảnh hiện trạng',
      attachments: [{ name: 'Hiện trạng.pdf' }],
    });
  });

  it('of a window that was closed is taken over by the next, or offered where one is open', async () => {
    const { page, faults } = await desks.open('tiepdan', '/hom-nay');
    const closing = await anotherWindow(page);
    await fillPetition(closing, 'Phản ánh tiếng ồn ban đêm');
    await draftKept(closing);
    await closing.close();
    await page.getByRole('link', { name: 'Tiếp nhận đơn' }).first().click();
    await page.getByText('Còn bản nháp của một cửa sổ đã đóng').waitFor();
    await isSound(page, faults);
    await page.getByRole('button', { name: 'Mở bản nháp đó' }).press('Enter');
    await page.getByText('Đã khôi phục bản nháp').waitFor();
    expect(await summaryOf(page).inputValue()).toBe('Phản ánh tiếng ồn ban đêm');
    await page.getByRole('button', { name: 'Bỏ nháp' }).press('Enter');
    await page.getByRole('button', { name: 'Bỏ hẳn' }).press('Enter');
    await page.getByText('Đã khôi phục bản nháp').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('that was restored leaves an empty form behind it once it is saved', async () => {
    const { page, faults } = await desks.open('tiepdan', '/so-tiep-dan?ghi=1');
    const form = page.getByRole('form', { name: 'Ghi lượt tiếp công dân' });
    await form.waitFor();
    const empty = await filledIn(form);
    const fields = {
      'Họ và tên': 'Đinh Văn Trở Lại',
      'Địa chỉ': 'Tổ 5',
      'Nội dung vụ việc': 'Hỏi về sổ đỏ',
      'Ghi chú': 'x',
    };
    for (const [name, text] of Object.entries(fields)) await form.getByRole('textbox', { name }).fill(text);
    await form.getByRole('radio', { name: 'Hỏi, xin hướng dẫn' }).check();
    await draftKept(page);
    await page.getByRole('link', { name: 'Hôm nay' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor();
    await page.goBack();
    await page.getByText('Đã khôi phục bản nháp').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Đã ghi lượt tiếp số/).waitFor();
    expect(await filledIn(form)).toEqual(empty);
    await page.goto('/lam-viec/tiep-nhan');
    const log = page.locator('.desk-form');
    await log.waitFor();
    const blank = await filledIn(log);
    await log.getByRole('textbox', { name: 'Tóm tắt nội dung' }).fill('Kiến nghị về hè phố');
    await page.getByText('Người bị khiếu nại, tố cáo; quyết định').click();
    await log.getByLabel('Số quyết định bị khiếu nại').fill('12/QĐ-UBND');
    await reloaded(page, log);
    await page.getByRole('button', { name: 'Bỏ nháp' }).press('Enter');
    await page.getByRole('button', { name: 'Bỏ hẳn' }).press('Enter');
    expect(await filledIn(log)).toEqual(blank);
    expect(faults).toEqual([]);
  });

  it('that is thrown away takes along what was still on its way', async () => {
    const { page } = await desks.open('tiepdan', '/tiep-nhan');
    await page.route('**/api/intake/attachments', () => undefined);
    await page.getByRole('textbox', { name: 'Tóm tắt nội dung' }).fill('Đơn viết dở');
    const sent = page.waitForRequest('**/api/intake/attachments');
    const paper = { name: 'Giấy của ai.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };
    await page.locator('input[type=file]').setInputFiles(paper);
    await sent;
    const given = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/attachments'));
    await page.getByRole('button', { name: 'Bỏ nháp' }).press('Enter');
    await page.getByRole('button', { name: 'Bỏ hẳn' }).press('Enter');
    await given;
    await page.getByText('Giấy của ai.pdf').waitFor({ state: 'detached' });
  });

  it('of a visit whose answer got lost makes one visit, and says so when it was changed meanwhile', async () => {
    const { page, faults } = await desks.open('tiepdan', '/so-tiep-dan?ghi=1');
    const content = page.getByRole('textbox', { name: 'Nội dung vụ việc' });
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Hoàng Văn Gửi');
    await page.getByRole('textbox', { name: 'Địa chỉ' }).fill('Tổ 7');
    await content.fill('Hỏi về giấy phép xây dựng');
    await page.getByRole('radio', { name: 'Hỏi, xin hướng dẫn' }).check();
    await content.focus();
    await page.route('**/api/reception/visits', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.keyboard.press('Control+Enter');
    await page.getByText('Không kết nối được máy chủ').waitFor();
    await page.unroute('**/api/reception/visits');
    await page.reload();
    await page.getByText('Đã khôi phục bản nháp').waitFor();
    await content.fill('Hỏi về giấy phép xây dựng nhà số 8');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Đã ghi lượt tiếp số \d/).waitFor();
    await page.getByText('Lần gửi trước đã tới nơi').waitFor();
    const period = 'from=2026-03-01&to=2026-03-31';
    const { items } = await must(ward.desk.get<{ items: Visit[] }>(`/api/reception/visits?${period}`));
    const ofThis = items.map((visit) => visit.content).filter((text) => text?.startsWith('Hỏi về giấy phép'));
    expect(ofThis).toEqual(['Hỏi về giấy phép xây dựng']);
    await isSound(
      page,
      faults.filter((fault) => !/Failed to load resource|ERR_/.test(fault)),
    );
  });
});

async function anotherWindow(page: Page): Promise<Page> {
  const opened = await page.context().newPage();
  opened.setDefaultTimeout(PATIENCE_MS);
  await opened.goto('/lam-viec/tiep-nhan');
  await opened.getByRole('textbox', { name: 'Tóm tắt nội dung' }).waitFor();
  return opened;
}

async function fillPetition(page: Page, summary: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Phạm Văn Hai Cửa');
  await page.getByRole('radio', { name: 'Khiếu nại', exact: true }).check();
  await page.getByRole('textbox', { name: 'Tóm tắt nội dung' }).fill(summary);
}
