import { writtenDate } from '@donthu/domain';
import type { Language } from '@donthu/http';
import { html, type Html } from '../first-page/html';
import type { ShownReceipt } from '../first-page/layout';
import { inLanguage } from '../first-page/page-language';
import { PAGE_TEXT } from '../first-page/page-text';
import type { ShownPetition } from '../look-up/look-up.handler';
import { ratingForm } from './rating-form';

export interface Receipt extends ShownReceipt {
  /** Name of the unit that took the petition. */
  readonly office: string;
}

/** How he came to see it, and what he has begun to say about it. */
export interface Reader {
  readonly receipt: Receipt;
  readonly stars: number | undefined;
  readonly comment: string | undefined;
}

/** Once, when all is over. */
export function mayRate({ isOver, isRated }: Pick<ShownPetition, 'isOver' | 'isRated'>): boolean {
  return isOver && !isRated;
}

/** What a citizen reads about his petition; made to be printed. */
export function progressPage(shown: ShownPetition, { receipt, stars, comment }: Reader, language: Language): Html {
  const text = PAGE_TEXT[language];
  const { stateName, steps, nextStep, limits, result } = shown.progress;
  return html`<h1>${text.progress}</h1>
    <dl class="facts">
      <dt>${text.code}</dt>
      <dd>${receipt.code}</dd>
      <dt>${text.unit}</dt>
      <dd>${receipt.office}</dd>
      <dt>${text.state}</dt>
      <dd><strong>${stateName}</strong></dd>
      ${
        result !== null &&
        html`<dt>${text.result}</dt>
          <dd>
            <strong>${result.outcome ?? text.resultAnswered}</strong>,
            ${text.resultDocument(result.documentNumber, writtenDate(result.on))}
          </dd>`
      }
      <dt>${text.nextStep}</dt>
      <dd>${nextStep ?? text.nothingFollows}</dd>
      ${
        nextStep !== null &&
        html`<dt>${text.limits}</dt>
          ${limits.map(({ what, dueOn }) => html`<dd>${text.limit(what, writtenDate(dueOn))}</dd>`)}
          ${limits.length === 0 && html`<dd>${text.noDueDate}</dd>`}`
      }
    </dl>
    <h2>${text.steps}</h2>
    <ol class="steps">
      ${steps.map(({ what, on }) => html`<li><time datetime="${on}">${writtenDate(on)}</time> <span>${what}</span></li>`)}
    </ol>
    ${shown.isRated && html`<p class="note">${text.rated}</p>`}
    ${mayRate(shown) && ratingForm({ language, receipt, stars: stars?.toString(), comment })}
    <p class="no-print"><a href="${inLanguage('/tra-cuu', language)}">${text.again}</a></p>`;
}
