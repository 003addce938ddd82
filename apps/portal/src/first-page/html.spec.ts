import { html } from './html';
import { readRegisterList } from './read-register-list';

describe('markup', () => {
  it('escapes whatever is filled in', () => {
    expect(html`<p title="${`"'`}">${'<b>&</b>'}</p>`.text).toBe('<p title="&quot;&#39;">&lt;b&gt;&amp;&lt;/b&gt;</p>');
  });

  it('keeps markup of ours, joins lists and shows nothing for nothing', () => {
    const items = ['a', '<'].map((item) => html`<li>${item}</li>`);
    expect(html`${items}${null}${undefined}${false}${0}`.text).toBe('<li>a</li><li>&lt;</li>0');
  });
});

describe('the register’s answer', () => {
  it.each([[undefined], [null], ['text'], [{ items: 'x' }], [{}]])('%j is an empty list', (answer) => {
    expect(readRegisterList(answer)).toEqual({ rows: [], nextCursor: null });
  });

  it('shows what is there and nothing for what is not', () => {
    const { rows } = readRegisterList({
      items: [{ register: { number: 7, year: 2025, book: 'import:1' }, responsible: { id: 'a-1' } }, 5],
    });
    expect(rows[0]).toMatchObject({ number: '7/2025 (import:1)', responsible: 'a-1', dueOn: null, overdue: false });
    expect(rows).toHaveLength(2);
  });
});
