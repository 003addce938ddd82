import { html } from './html';

describe('markup', () => {
  it('escapes whatever is filled in', () => {
    expect(html`<p title="${`"'`}">${'<b>&</b>'}</p>`.text).toBe('<p title="&quot;&#39;">&lt;b&gt;&amp;&lt;/b&gt;</p>');
  });

  it('keeps markup of ours, joins lists and shows nothing for nothing', () => {
    const items = ['a', '<'].map((item) => html`<li>${item}</li>`);
    expect(html`${items}${null}${undefined}${false}${0}`.text).toBe('<li>a</li><li>&lt;</li>0');
  });
});
