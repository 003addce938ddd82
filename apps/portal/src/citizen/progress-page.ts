import { writtenDate } from '@donthu/domain';
import type { Language } from '@donthu/http';
import { html, type Html } from '../first-page/html';
import { receiptFields, type ShownReceipt } from '../first-page/layout';
import { inLanguage } from '../first-page/page-language';
import { PAGE_TEXT } from '../first-page/page-text';
import type { ShownPetition } from '../look-up/look-up.handler';

export interface Receipt extends ShownReceipt {
  /** Name of the unit that took the petition. */
  readonly office: string;
}

/** What a citizen reads about his petition; made to be printed. */
export function progressPage(shown: ShownPetition, receipt: Receipt, language: Language): Html {
  const text = PAGE_TEXT[language];
  const { stateName, steps, nextStep, dueOn, result } = shown.progress;
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
        html`<dt>${text.dueOn}</dt>
          <dd>${dueOn === null ? text.noDueDate : writtenDate(dueOn)}</dd>`
      }
    </dl>
    <h2>${text.steps}</h2>
    <ol class="steps">
      ${steps.map(({ what, on }) => html`<li><time datetime="${on}">${writtenDate(on)}</time> <span>${what}</span></li>`)}
    </ol>
    ${shown.isRated && html`<p class="note">${text.rated}</p>`}
    ${shown.isOver && !shown.isRated && ratingForm(receipt, language)}
    <p class="no-print"><a href="${inLanguage('/tra-cuu', language)}">${text.again}</a></p>`;
}

function ratingForm(receipt: ShownReceipt, language: Language): Html {
  const text = PAGE_TEXT[language];
  return html`<section class="form no-print" aria-labelledby="rate">
    <h2 id="rate">${text.rate}</h2>
    <form method="post" action="${inLanguage('/tra-cuu/danh-gia', language)}">
      ${receiptFields(receipt)}
      <fieldset>
        <legend>${text.rateHelp}</legend>
        ${text.stars.map((word, index) => star(5 - index, word))}
      </fieldset>
      <label for="comment">${text.comment}</label>
      <textarea id="comment" name="comment" rows="4" maxlength="2000"></textarea>
      <p class="note">${text.commentHelp}</p>
      <button type="submit">${text.rateButton}</button>
    </form>
  </section>`;
}

function star(stars: number, word: string): Html {
  return html`<label class="choice"
    ><input type="radio" name="stars" value="${stars}" required /> ${stars} – ${word}</label
  >`;
}
