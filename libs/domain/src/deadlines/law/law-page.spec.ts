import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedLaw } from './shipped-law';
import type { Rule } from './rule';

const law = shippedLaw();
const page = readFileSync(join(__dirname, '../../../../../docs/law.md'), 'utf8');

/** One row per version: the page is written for people, but its figures are those of the data. */
function row(rule: Rule): string {
  const limits = [...rule.variants].map(([variant, limit]) => `${variant} ${limit.amount}`).join('; ');
  const standard = rule.variants.get('standard');
  const span = `${rule.effectiveFrom}${rule.effectiveTo === undefined ? '' : ` – ${rule.effectiveTo}`}`;
  const cells = [
    `\`${rule.step}\``,
    rule.name.vi,
    limits,
    standard?.unit,
    standard?.article.vi,
    standard?.certainty,
    span,
  ];
  return `| ${cells.join(' | ')} |`;
}

describe('the page about the law', () => {
  it.each(law.rules.map((rule) => [rule.step, row(rule)]))('carries %s as the data have it', (_step, expected) => {
    expect(page).toContain(expected);
  });

  it('lists everything that is not verified as to be confirmed', () => {
    const open = page.slice(page.indexOf('## Cần xác nhận'));
    const doubtful = law.rules.filter((rule) =>
      [rule.suspension, ...rule.variants.values()].some((part) => part !== undefined && part.certainty !== 'verified'),
    );
    for (const rule of doubtful) expect(open).toContain(`\`${rule.step}\``);
  });
});
