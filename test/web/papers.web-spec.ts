import type { Page } from 'playwright-core';
import { Office } from '../harness/office';
import { must, Ward } from '../harness/ward';
import { Desks } from './case-desk';

jest.setTimeout(180_000);

/** What an A4 sheet leaves between its margins, in CSS pixels. */
const REGISTER = { width: 1_031, height: 703 };

const VISITOR = { fullName: 'Nguyễn Thị Phượng', address: 'Số 15 ngõ 120 phố Thượng Thanh', idNumber: '001085012345' };

describe('on paper', () => {
  let office: Office;
  let desks: Desks;
  let ward: Ward;

  beforeAll(async () => {
    office = await Office.start();
    desks = new Desks(office.url);
    ward = await Ward.of(office);
  });

  afterAll(async () => {
    await desks.close();
    await office.stop();
  });

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
});

async function onPaper(page: Page, paper: { width: number; height: number }): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(paper);
}

/** Words that stand on two lines. */
function brokenWords(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) => {
    const { document } = globalThis as unknown as {
      document: { createRange(): Range; createTreeWalker(at: unknown, show: number): Walker };
    };
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

/** What this side needs of the page's own types. */
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
