import type { Page } from 'playwright-core';
import { must, type Ward } from '../harness/ward';
import { atWork } from './at-work';
import type { Desks } from './case-desk';

/** What an A4 sheet leaves between its margins, in CSS pixels. */
const REGISTER = { width: 1_031, height: 703 };
const SHEET = { width: 624, height: 971 };

const VISITOR = { fullName: 'Nguyễn Thị Phượng', address: 'Số 15 ngõ 120 phố Thượng Thanh', idNumber: '001085012345' };

/** The ink of antd's light theme lets a little of the paper through. */
const BLACK = /^rgba?\(0, 0, 0/;

describe('on paper', () => {
  let desks: Desks;
  let ward: Ward;

  atWork((at) => void ({ desks, ward } = at));

  it('the register of visits keeps its words whole, and its form stays on the screen', async () => {
    const visit = {
      receivedOn: '2026-03-02',
      kind: 'regular',
      visitors: [VISITOR, { ...VISITOR, fullName: 'Trần Văn Nghiêm', idNumber: '001085012346' }],
      content: 'Khiếu nại Quyết định thu hồi đất nông nghiệp',
      previousAuthority: 'Chủ tịch UBND quận Long Biên',
      handling: 'petition',
      note: 'Nguyện vọng giải quyết trước tháng 5',
    };
    const { visitId } = await must(ward.desk.post<{ visitId: string }>('/api/reception/visits', visit));
    await ward.log({ visitId });
    const { page } = await desks.open('tiepdan', '/so-tiep-dan?ghi=1');
    const row = page.getByRole('row', { name: /Nguyễn Thị Phượng/ });
    await row.getByText('Đơn số').waitFor();
    await page.getByRole('form', { name: 'Ghi lượt tiếp công dân' }).waitFor();
    await onPaper(page, REGISTER);
    expect(await brokenWords(page, '.visit-table th, .visit-table td')).toEqual([]);
    expect(await page.getByRole('form', { name: 'Ghi lượt tiếp công dân' }).isVisible()).toBe(false);
    const box = await page.locator('.visit-table table').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(REGISTER.width);
  });

  it('the sheet of a case tells the result, the limit and the representative as its page does', async () => {
    const petitioners = [
      { role: 'petitioner', fullName: 'Nguyễn Thị Đào', address: 'Số 5' },
      { role: 'representative', fullName: 'Trần Văn Thay', address: 'Số 7' },
    ];
    const { petitionId } = await ward.accepted('complaint', { petitioners });
    await ward.step(petitionId, 'verify');
    await ward.step(petitionId, 'report', { resultDiffers: false });
    const decision = { outcome: 'partly_right', documentNumber: '45/QĐ-UBND', decidedOn: '2026-03-02' };
    await ward.step(petitionId, 'decide', decision);
    const { page } = await desks.open('xuly1', `/don/${petitionId}`);
    const head = page.locator('.case-head');
    await head.getByText('Đúng một phần, 45/QĐ-UBND ngày 02/03/2026').waitFor();
    const due = await head.locator('dt:has-text("Hạn của người phụ trách") + dd').innerText();
    await onPaper(page, SHEET);
    const told = (name: string) => page.getByRole('row', { name }).getByRole('cell').innerText();
    expect(await told('Kết quả, số văn bản')).toBe('Đúng một phần, 45/QĐ-UBND ngày 02/03/2026');
    expect(due).toContain(await told('Hạn của người phụ trách'));
    expect(await told('Người đứng đơn')).toMatch(/Đào, Số 5; Trần Văn Thay \(người đại diện\), Số 7/);
    expect(await linesOf(page, '.sheet-head strong')).toEqual(['UBND PHƯỜNG', 'THƯỢNG THANH']);
  });

  it('is black on white also where the screen is dark', async () => {
    await ward.log();
    const { page } = await desks.open('tiepdan', '/so-don');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('.ledger tbody td').first().waitFor();
    const colour = () => page.evaluate(`getComputedStyle(document.querySelector('.ledger tbody td')).color`);
    const theme = (name: string) => page.locator(`html[data-theme='${name}']`).waitFor();
    await theme('dark');
    expect(await colour()).not.toMatch(BLACK);
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    await theme('light');
    expect(await colour()).toMatch(BLACK);
    await page.emulateMedia({ colorScheme: 'dark', media: 'screen' });
    await theme('dark');
  });

  it('the receipt keeps the name of a unit whole', async () => {
    const { petitionId } = await ward.log();
    const { page } = await desks.open('tiepdan', `/bien-nhan/${petitionId}`);
    await page.locator('.receipt-head').waitFor();
    await onPaper(page, { width: 468, height: 703 });
    expect(await linesOf(page, '.receipt-head > b')).toEqual(['UBND phường', 'Thượng Thanh']);
  });
});

async function onPaper(page: Page, paper: { width: number; height: number }): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(paper);
}

/** Words that stand on two lines. */
function brokenWords(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) => {
    const { document } = globalThis as unknown as Inside;
    const broken: string[] = [];
    for (const element of elements) {
      const texts = document.createTreeWalker(element, 4);
      for (let node = texts.nextNode(); node; node = texts.nextNode())
        for (const { index, 0: word } of node.data.matchAll(/\p{L}+|[\d/]+/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word);
        }
    }
    return broken;
  });
}

/** The text of an element, line by line as it stands. */
function linesOf(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { document } = globalThis as unknown as Inside;
      const node = document.createTreeWalker(element, 4).nextNode();
      const lines = new Map<number, string>();
      for (const { index, 0: word } of node?.data.matchAll(/\S+/gu) ?? []) {
        const range = document.createRange();
        range.setStart(node as Text, index);
        range.setEnd(node as Text, index + word.length);
        const [{ top } = { top: 0 }] = [...range.getClientRects()];
        lines.set(top, [lines.get(top), word].filter(Boolean).join(' '));
      }
      return [...lines.values()];
    });
}

/** What this side needs of the page's own types. */
interface Inside {
  readonly document: { createRange(): Range; createTreeWalker(at: unknown, show: number): Walker };
}
interface Text {
  readonly data: string;
}
interface Walker {
  nextNode(): Text | null;
}
interface Range {
  setStart(at: Text, offset: number): void;
  setEnd(at: Text, offset: number): void;
  getClientRects(): Iterable<{ readonly top: number }>;
}
