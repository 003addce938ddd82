import type { Page } from 'playwright-core';
import { must, type Ward } from '../harness/ward';
import { isSound, shots } from './browser';
import { atWork } from './at-work';
import { type Desks, openStep } from './case-desk';
import { focusOn } from './keyboard';
import { everythingKept, settled } from './query-cache';

interface Found {
  readonly anonymous: boolean;
  readonly attachments: readonly { readonly name: string }[];
  readonly people: readonly { readonly fullName: string }[] | null;
}

const STEP = 'Sửa thông tin đơn';
const DONE = `Đã ghi nhận: ${STEP}`;

describe('a correction at the desk, by keyboard', () => {
  let desks: Desks;
  let ward: Ward;

  atWork((at) => void ({ desks, ward } = at));

  const found = (petitionId: string) => must(ward.desk.get<Found>(`/api/intake/petitions/${petitionId}`));

  const upload = async (name: string) => {
    const file = { name, bytes: new TextEncoder().encode('%PDF-1.4\n%%EOF\n') };
    return (await must(ward.desk.upload<{ fileId: string }>('/api/intake/attachments', file))).fileId;
  };

  async function correcting(petitionId: string, username = 'tiepdan') {
    const { page, faults } = await desks.open(username, `/don/${petitionId}`);
    await openStep(page, STEP);
    await page.keyboard.type('Ghi nhầm khi tiếp nhận');
    return { page, faults };
  }

  const save = async (page: Page) => {
    await page.locator('.step-form :focus').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('status').filter({ hasText: DONE }).waitFor();
  };

  const press = async (page: Page, name: string) => {
    await focusOn(page, page.getByRole('button', { name, exact: true }));
    await page.keyboard.press('Enter');
  };

  const toggleAnonymous = async (page: Page) => {
    await focusOn(page, page.getByRole('checkbox', { name: 'Đơn nặc danh' }));
    await page.keyboard.press('Space');
  };

  const typeName = async (page: Page, name: string) => {
    await focusOn(page, page.getByLabel('Họ và tên'));
    await page.keyboard.type(name);
  };

  it('writes down anew who stands behind a denunciation, and shows neither who it was nor who it is', async () => {
    const before = 'Ngô Thị Chép Sai';
    const { petitionId } = await ward.log({
      declaredKind: 'denunciation',
      petitioners: [{ role: 'petitioner', fullName: before, address: 'Số 3 phố Gia Quất' }],
    });
    const { page, faults } = await correcting(petitionId);
    await press(page, 'Nhập lại người đứng đơn');
    await typeName(page, 'Ngô Thị Chép Đúng');
    await shots(page, '79-sua-nguoi-giu-kin');
    await isSound(page, faults);
    await save(page);
    await settled(page);
    const kept = await everythingKept(page);
    expect(kept).not.toContain(before);
    expect(kept).not.toContain('Chép Đúng');
    const path = `/api/identity/petitions/${petitionId}/reveal`;
    expect(await must(ward.desk.post(path, { reason: 'Xem đã sửa đúng chưa' }))).toMatchObject({
      petitioners: [{ fullName: 'Ngô Thị Chép Đúng' }],
    });
    expect(faults).toEqual([]);
  });

  it('names who sent an anonymous petition, and takes a name away again', async () => {
    const { petitionId } = await ward.log({ anonymous: true, petitioners: [] });
    const { page, faults } = await correcting(petitionId);
    await toggleAnonymous(page);
    await typeName(page, 'Lý Văn Tìm Ra');
    await save(page);
    await page.getByRole('cell', { name: 'Lý Văn Tìm Ra' }).waitFor();
    expect(await found(petitionId)).toMatchObject({ anonymous: false, people: [{ fullName: 'Lý Văn Tìm Ra' }] });
    await openStep(page, STEP);
    await page.keyboard.type('Hóa ra không phải người này');
    await toggleAnonymous(page);
    await page.getByLabel('Họ và tên').waitFor({ state: 'detached' });
    await save(page);
    await page.getByRole('cell', { name: 'Lý Văn Tìm Ra' }).waitFor({ state: 'detached' });
    expect(await found(petitionId)).toMatchObject({ anonymous: true, people: [] });
    expect(faults).toEqual([]);
  });

  it('drops what was on its way to a draft that is thrown away', async () => {
    const { petitionId } = await ward.log();
    const { page } = await correcting(petitionId);
    await page.route('**/api/intake/attachments', () => undefined);
    const sent = page.waitForRequest('**/api/intake/attachments');
    const paper = { name: 'Giấy của ai.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };
    await page.locator('.step-form input[type=file]').setInputFiles(paper);
    await sent;
    const given = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/attachments'));
    await press(page, 'Bỏ nháp');
    await press(page, 'Bỏ hẳn');
    await given;
    await page.getByText('Giấy của ai.pdf').waitFor({ state: 'detached' });
  });

  it('says that somebody must stand behind a petition that is not anonymous', async () => {
    const { petitionId } = await ward.log();
    const { page } = await correcting(petitionId);
    await press(page, 'Bỏ người này');
    await page.locator('.step-form :focus').waitFor();
    await page.keyboard.press('Control+Enter');
    await page
      .locator('.step-form')
      .getByText(/Cần ghi họ tên ít nhất một người đứng đơn/)
      .waitFor();
  });

  it('asks before a file that did not get there is gone with the page', async () => {
    const { petitionId } = await ward.log();
    const { page } = await correcting(petitionId);
    const film = { name: 'Quay phim.mp4', mimeType: 'video/mp4', buffer: Buffer.from('film') };
    await page.locator('.step-form input[type=file]').setInputFiles(film);
    await page.getByText('Không nhận loại tệp này').waitFor();
    // Of a page on which nobody pressed anything no browser asks.
    await focusOn(page, page.getByRole('button', { name: 'Bỏ tệp Quay phim.mp4' }));
    const asked = page.waitForEvent('dialog');
    const reloaded = page.reload();
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await Promise.all([question.accept(), reloaded]);
    await page.getByText('Quay phim.mp4').waitFor({ state: 'detached' });
  });

  it('leaves there what somebody else has added meanwhile, though its own list of papers is kept', async () => {
    const attachments = [await upload('Đơn.pdf'), await upload('Nhầm.pdf')];
    const { petitionId } = await ward.log({ attachments });
    const { page } = await correcting(petitionId);
    await press(page, 'Bỏ tệp Nhầm.pdf');
    await ward.act(ward.desk, petitionId, 'documents', { attachments: [await upload('Biên bản.pdf')] });
    await page.locator('.step-form :focus').waitFor();
    await page.keyboard.press('Control+Enter');
    const comparison = page.getByRole('dialog', { name: 'Người khác vừa sửa mục này' });
    await comparison.getByText('Đơn.pdf; Nhầm.pdf; Biên bản.pdf').waitFor();
    await comparison.getByRole('button', { name: 'Gửi lại bản của tôi' }).press('Enter');
    await page.getByRole('status').filter({ hasText: DONE }).waitFor();
    expect((await found(petitionId)).attachments.map(({ name }) => name)).toEqual(['Đơn.pdf', 'Biên bản.pdf']);
  });

  it('takes a paper off that belongs to somebody else; a leader, who hands in none, is offered no field for them', async () => {
    const attachments = [await upload('Đơn.pdf'), await upload('Giấy của người khác.pdf')];
    const { petitionId } = await ward.log({ attachments });
    const { page, faults } = await correcting(petitionId);
    await press(page, 'Bỏ tệp Giấy của người khác.pdf');
    await page.getByRole('button', { name: 'Bỏ tệp Giấy của người khác.pdf' }).waitFor({ state: 'detached' });
    await save(page);
    expect((await found(petitionId)).attachments.map(({ name }) => name)).toEqual(['Đơn.pdf']);
    const { page: leader } = await correcting(petitionId, 'lanhdao');
    expect(await leader.locator('.step-form input[type=file]').count()).toBe(0);
    await focusOn(leader, leader.getByLabel('Nội dung đơn'));
    await leader.keyboard.type(' (sửa)');
    await save(leader);
    expect((await found(petitionId)).attachments.map(({ name }) => name)).toEqual(['Đơn.pdf']);
    expect(faults).toEqual([]);
  });
});
