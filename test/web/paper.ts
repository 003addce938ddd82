import type { Page } from 'playwright-core';

/** Standing and lying, in points. */
export const A4 = '595x842';
export const A4_LANDSCAPE = '842x595';

/** The page as it would come out of a printer. */
export async function printedSheets(page: Page): Promise<string[]> {
  return sheetsOf(await page.pdf({ preferCSSPageSize: true }));
}

/** The sheets of a printed document, width × height in points. */
export function sheetsOf(pdf: Buffer): string[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g);
  return [...boxes].map(([, width, height]) => `${Math.round(Number(width))}x${Math.round(Number(height))}`);
}
