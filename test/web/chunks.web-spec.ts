import type { Page } from 'playwright-core';
import { atWork } from './at-work';
import type { Desks } from './case-desk';
import { settled } from './query-cache';

/** Files of the build that are heavy, or of few officers' work; each by the page that needs it. */
const LATER = {
  'trend-chart': ['lanhdao', '/tong-hop'],
  'imports-page': ['quantri', '/quan-tri/nhap-so'],
  'accounts-page': ['quantri', '/quan-tri/tai-khoan'],
} as const;

describe('what only some pages need', () => {
  let desks: Desks;

  atWork((at) => void ({ desks } = at));

  /** Scripts that a page asks for from the beginning on, without their marks of the build. */
  const scriptsOf = async (officer: string, paths: readonly string[]): Promise<{ page: Page; asked: string[] }> => {
    const { page } = await desks.open(officer, '/hom-nay');
    await page.goto('about:blank');
    const asked: string[] = [];
    page.on('request', (request) => {
      const name = /\/assets\/(.+)-[\w-]{8}\.js$/.exec(new URL(request.url()).pathname)?.[1];
      if (name !== undefined) asked.push(name);
    });
    for (const path of paths) {
      await page.goto(`/lam-viec${path}`);
      await settled(page);
    }
    return { page, asked };
  };

  it.each(['tiepdan', 'lanhdao', 'quantri'])(
    'is not loaded for the first page and the register of %s',
    async (officer) => {
      const { asked } = await scriptsOf(officer, ['/hom-nay', '/so-don']);
      expect(asked).toContain('first-page');
      expect(asked.filter((name) => Object.keys(LATER).includes(name))).toEqual([]);
    },
  );

  it.each(Object.entries(LATER))('is loaded by the page that needs it: %s', async (chunk, [officer, path]) => {
    const { page, asked } = await scriptsOf(officer, [path]);
    if (chunk === 'trend-chart') await page.getByRole('img', { name: /^Biểu đồ cột/ }).waitFor();
    expect(asked).toContain(chunk);
  });
});
