import { say, wordOf, writtenDate } from '@donthu/domain';
import type { Language } from '@donthu/http';
import { html, type Html } from './html';
import { inLanguage } from './page-language';
import { PAGE_TEXT } from './page-text';
import type { RegisterList, RegisterRow } from './register-pages';

const MASK = '•••';

export interface RegisterPage extends RegisterList {
  readonly language: Language;
  readonly path: '/so-don' | '/qua-han';
  readonly nameOf: (accountId: string) => string;
}

/** A plain list; on a narrow screen each row becomes a card whose cells carry their heading. */
export function registerPage({ rows, nextCursor, language, path, nameOf }: RegisterPage): Html {
  const text = PAGE_TEXT[language];
  const headings = [
    text.number,
    text.receivedOn,
    text.petitioners,
    text.kind,
    text.summary,
    text.state,
    text.responsible,
    text.dueOn,
  ];
  const next =
    nextCursor === null ? undefined : inLanguage(`${path}?cursor=${encodeURIComponent(nextCursor)}`, language);
  return html`<h1>${path === '/so-don' ? text.register : text.overdue}</h1>
    ${path === '/qua-han' && html`<p>${text.overdueHelp}</p>`}
    ${
      rows.length === 0
        ? html`<p>${text.empty}</p>`
        : html`<table>
            <thead>
              <tr>
                ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${rows.map((row) => tableRow(cellsOf(row, language, nameOf), headings))}
            </tbody>
          </table>`
    }
    ${next !== undefined && html`<p class="no-print"><a href="${next}" rel="next">${text.nextPage}</a></p>`}`;
}

function tableRow(cells: readonly (Html | string)[], headings: readonly string[]): Html {
  return html`<tr>
    ${cells.map((cell, index) => html`<td data-heading="${headings[index]}"><div>${cell}</div></td>`)}
  </tr>`;
}

function cellsOf(row: RegisterRow, language: Language, nameOf: RegisterPage['nameOf']): (Html | string)[] {
  const text = PAGE_TEXT[language];
  return [
    row.number,
    row.receivedOn === '' ? '' : writtenDate(row.receivedOn),
    row.anonymous ? text.anonymous : row.petitioners.map((name) => unmasked(name, text.masked)).join(', '),
    say('kind', row.kind, language),
    unmasked(row.summary, text.masked),
    wordOf('petition-state', row.state)?.[language] ?? say('case-state', row.state, language, row.kind),
    row.responsible === null ? text.nobody : nameOf(row.responsible),
    due(row, text.isOverdue),
  ];
}

/** The register writes dots for what may not be shown; here they are said in words. */
function unmasked(shown: string, inWords: string): string {
  return shown === MASK ? inWords : shown;
}

/** Never by colour alone: the word stands beside it. */
function due({ dueOn, overdue }: RegisterRow, isOverdue: string): Html {
  return html`${dueOn !== null && writtenDate(dueOn)} ${overdue && html`<strong class="overdue">${isOverdue}</strong>`}`;
}
