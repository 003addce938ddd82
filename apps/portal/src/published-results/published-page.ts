import { writtenDate } from '@donthu/domain';
import type { Language } from '@donthu/http';
import { html, type Html } from '../first-page/html';
import { inLanguage } from '../first-page/page-language';
import { PAGE_TEXT } from '../first-page/page-text';
import type { PublishedResult } from './published-result';

export function publishedPage(results: readonly PublishedResult[], older: string | null, language: Language): Html {
  const text = PAGE_TEXT[language];
  return html`<h1>${text.published}</h1>
    <p>${text.publishedHelp}</p>
    ${results.length === 0 && html`<p class="note">${text.nothingPublished}</p>`}
    ${results.length > 0 && table(results, language)}
    ${
      older !== null &&
      html`<p><a href="${inLanguage(`/ket-qua-cong-khai?sau=${older}`, language)}">${text.older}</a></p>`
    }`;
}

function table(results: readonly PublishedResult[], language: Language): Html {
  const text = PAGE_TEXT[language];
  const heads = [text.publishedOn, text.decision, text.aboutField, text.outcome, text.publishedBy];
  return html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${results.map(
        (result) =>
          html`<tr>
            ${cellsOf(result, language).map((cell, at) => html`<td data-label="${heads[at] ?? ''}">${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cellsOf({ documentNumber, decidedOn, ...result }: PublishedResult, language: Language): string[] {
  const decision = `${documentNumber} ${PAGE_TEXT[language].decidedOn} ${writtenDate(decidedOn)}`;
  return [writtenDate(result.publishedOn), decision, result.field, result.outcome, result.unit];
}
