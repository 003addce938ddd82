import type { Page } from 'playwright-core';
import { must, type Ward } from '../harness/ward';
import { accessibilityFaults, signIn } from './browser';
import { atWork } from './at-work';
import type { Desks } from './case-desk';
import { focusOn } from './keyboard';
import { everythingKept, settled } from './query-cache';
import { draftKept } from './filled-form';

const NAME = 'Tố Thị Giác Kín';
const ADDRESS = 'Ngõ Bí Mật 77';
const PERSON = { fullName: NAME, address: ADDRESS, idNumber: '001186007777', phone: '0911222333' };
const SECRETS = Object.values(PERSON);
const OFFICERS = ['tiepdan', 'xuly1', 'xuly2', 'lanhdao', 'captren', 'thanhtra', 'quantri'];

/** A denouncer is named nowhere on any screen of anybody, in what a page keeps neither, until somebody gives a reason. */
describe('a denouncer', () => {
  let desks: Desks;
  let ward: Ward;
  let accepted: string;
  let waiting: string;

  atWork(async (at) => {
    ({ desks, ward } = at);
    const { idNumber } = PERSON;
    const visit = { receivedOn: '2026-03-02', kind: 'regular', handling: 'petition', content: `${NAME} tố cáo cán bộ` };
    const { visitId } = await must(
      ward.desk.post<{ visitId: string }>('/api/reception/visits', { ...visit, visitors: [PERSON] }),
    );
    const file = { name: `Đơn của ${NAME}.pdf`, bytes: new TextEncoder().encode('%PDF-1.4\n%%EOF\n') };
    const { fileId } = await must(ward.desk.upload<{ fileId: string }>('/api/intake/attachments', file));
    const denunciation = {
      declaredKind: 'denunciation',
      petitioners: [{ role: 'petitioner', ...PERSON }],
      summary: `Tôi là ${NAME}, ở ${ADDRESS}, CCCD ${idNumber}, tố cáo cán bộ địa chính nhận tiền`,
      request: `Bảo vệ ${NAME}`,
    };
    ({ petitionId: accepted } = await ward.accepted('denunciation', {
      ...denunciation,
      visitId,
      attachments: [fileId],
    }));
    ({ petitionId: waiting } = await ward.log(denunciation));
    const note = { missing: ['other'], dueOn: '2026-03-16', note: `Gặp ${NAME} tại ${ADDRESS}` };
    await ward.act(ward.desk, waiting, 'request-supplement', note);
    await ward.step(accepted, 'notify', { note: `Đã báo cho ${NAME}` });
    await ward.moveTo('2026-03-20');
  });

  async function namesOn(page: Page, address: string): Promise<object[]> {
    await page.goto(address);
    await settled(page);
    const kept = await everythingKept(page);
    const told = SECRETS.filter((secret) => kept.includes(secret));
    return told.length > 0 ? [{ address, told }] : [];
  }

  it.each(OFFICERS)('is hidden on every screen and in every form of %s', async (officer) => {
    const { page, faults } = await desks.open(officer, '/hom-nay');
    const menu = page.getByRole('navigation').getByRole('link');
    await menu.first().waitFor();
    const addresses = await menu.evaluateAll((links: unknown[]) => links.map(String));
    const told: object[] = [];
    for (const address of [...addresses, `/lam-viec/don/${accepted}`, `/lam-viec/don/${waiting}`])
      told.push(...(await namesOn(page, address)));
    for (const id of [accepted, waiting]) {
      await page.goto(`/lam-viec/don/${id}`);
      await page.getByRole('heading', { name: 'Việc tiếp theo' }).waitFor();
      await settled(page);
      const steps = await page.locator('a.step').evaluateAll((links: unknown[]) => links.map(String));
      for (const step of steps) told.push(...(await namesOn(page, step)));
    }
    const month = '/lam-viec/so-tiep-dan?tu=2026-03-01&den=2026-03-31';
    if (addresses.some((address) => address.endsWith('/so-tiep-dan'))) told.push(...(await namesOn(page, month)));
    expect(told).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('leaves the screen of the leader who read him before he was one', async () => {
    const { petitionId, register } = await ward.log({ petitioners: [{ role: 'petitioner', ...PERSON }] });
    await ward.classify(petitionId, 'complaint');
    await ward.act(ward.desk, petitionId, 'propose', { outcome: 'accept', reason: 'Đủ điều kiện' });
    const { page } = await desks.open('lanhdao', '/ky-duyet');
    await focusOn(page, page.getByRole('button', { name: `Đọc đơn số ${register.number}/2026` }));
    await page.keyboard.press('Enter');
    await page.getByText(NAME).first().waitFor();
    await ward.act(ward.leader, petitionId, 'sign', { decision: 'send_back', note: 'Là tố cáo' });
    await ward.classify(petitionId, 'denunciation');
    await ward.act(ward.desk, petitionId, 'propose', { outcome: 'accept', reason: 'Đủ điều kiện' });
    const line = page.getByRole('row').filter({ hasText: `${register.number}/2026` });
    await line.getByText('Tố cáo').waitFor();
    expect(await everythingKept(page)).not.toContain(NAME);
    // It counts as unread: what stands there once it is read again is the mask.
    await focusOn(page, page.getByRole('button', { name: `Đọc đơn số ${register.number}/2026` }));
    await page.keyboard.press('Enter');
    await line.getByText('Đã đọc').waitFor();
    expect(await everythingKept(page)).not.toContain(NAME);
  });

  it('leaves nothing on the computer of the desk that has written the name down and signed out', async () => {
    const { page, faults } = await desks.open('tiepdan', '/tiep-nhan');
    const type = async () => {
      await page.getByRole('textbox', { name: 'Họ và tên' }).fill(NAME);
      await page.getByRole('radio', { name: 'Tố cáo' }).check();
      await page.getByRole('textbox', { name: 'Tóm tắt nội dung' }).fill(`${NAME} tố cáo việc thu tiền sai quy định`);
    };
    await type();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Để giữ bí mật người tố cáo').waitFor();
    await settled(page);
    expect(await everythingKept(page)).not.toContain(NAME); // the receipt neither
    await page.goto('/lam-viec/tiep-nhan');
    await type();
    await draftKept(page);
    expect(await storages(page)).toContain('donthu.draft');
    expect(await storages(page)).not.toContain(NAME);
    await focusOn(page, page.getByRole('button', { name: /Trần Văn Bình/ }));
    await page.keyboard.press('Enter');
    await page.locator('[role=menuitem]:focus').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await confirmSignOut(page, 'Còn 1 giấy biên nhận chưa trao');
    await page.getByLabel('Tên đăng nhập').waitFor();
    expect(await storages(page)).not.toContain('donthu.draft');
    await page.goBack();
    await page.getByLabel('Tên đăng nhập').waitFor();
    expect(await page.locator('body').innerText()).not.toContain(NAME);
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([]);
  });

  it('leaves nothing of the last moment before the sign-out either', async () => {
    const { page } = await desks.open('tiepdan', '/tiep-nhan');
    await page.getByRole('radio', { name: 'Tố cáo' }).check();
    const summary = page.getByRole('textbox', { name: 'Tóm tắt nội dung' });
    await summary.fill('x');
    await draftKept(page);
    await page.getByRole('button', { name: /Trần Văn Bình/ }).press('Enter');
    await page.locator('[role=menuitem]:focus').waitFor();
    // In one turn, as no hand could do it: whatever keeps drafts from time to time has had no time.
    await summary.evaluate(typeAndSignOut, NAME);
    await confirmSignOut(page, 'Còn 1 biểu mẫu đang nhập dở');
    await page.getByLabel('Tên đăng nhập').waitFor();
    expect(await storages(page)).not.toContain('donthu.draft');
  });

  it('is read by nobody on the computer of a session that ended by itself, until the same officer signs in', async () => {
    const { page } = await desks.open('tiepdan', '/tiep-nhan');
    const name = page.getByRole('textbox', { name: 'Họ và tên' });
    await page.getByRole('radio', { name: 'Tố cáo' }).check();
    await name.fill(NAME);
    await draftKept(page);
    await page.context().clearCookies();
    await page.reload();
    await page.getByLabel('Tên đăng nhập').waitFor();
    await signIn(page, 'tiepdan.vh');
    await page.goto('/lam-viec/tiep-nhan');
    await name.waitFor();
    expect(await everythingKept(page)).not.toContain(NAME);
    expect(await name.inputValue()).toBe('');
    // Away from the desk, which leaves for the sign-in by itself as soon as it hears that its session is over.
    await page.goto('about:blank');
    await page.context().clearCookies();
    await signIn(page, 'tiepdan');
    await page.goto('/lam-viec/tiep-nhan');
    await page.getByText('Đã khôi phục bản nháp').waitFor();
    expect(await name.inputValue()).toBe(NAME);
  });

  it('is kept no longer than a week by a draft that nobody came back to', async () => {
    const { page } = await desks.open('tiepdan', '/tiep-nhan');
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill(NAME);
    await draftKept(page);
    await page.evaluate(`(() => {
      const [key] = Object.keys(localStorage).filter((name) => name.startsWith('donthu.draft.'));
      const old = { ...JSON.parse(localStorage.getItem(key)), at: new Date(Date.now() - 8 * 86400000).toISOString() };
      localStorage.setItem(key, JSON.stringify(old));
    })()`);
    await page.reload();
    await page.getByRole('textbox', { name: 'Họ và tên' }).waitFor();
    expect(await storages(page)).not.toContain('donthu.draft');
  });
});

/** What is left is said first, and going on is a second key. */
async function confirmSignOut(page: Page, left: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Đăng xuất và xóa' });
  await dialog.getByText(left).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await focusOn(page, dialog.getByRole('button', { name: 'Đăng xuất' }));
  await page.keyboard.press('Enter');
}

function storages(page: Page): Promise<string> {
  return page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
}

/** Runs in the page, whose `document` this side does not know. */
function typeAndSignOut(field: unknown, name: string): void {
  interface Element {
    readonly textContent: string | null;
    dispatchEvent(event: Event): void;
    click(): void;
  }
  const { document } = globalThis as unknown as { document: { querySelectorAll(selector: string): Iterable<Element> } };
  const proto = Object.getPrototypeOf(field) as object;
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, name);
  (field as Element).dispatchEvent(new Event('input', { bubbles: true }));
  for (const item of document.querySelectorAll('[role=menuitem]')) if (item.textContent === 'Đăng xuất') item.click();
}
