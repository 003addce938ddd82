import type { Language } from '@donthu/http';
import { alert } from '../first-page/form-parts';
import { html, type Html } from '../first-page/html';
import { receiptFields, type ShownReceipt } from '../first-page/layout';
import { inLanguage } from '../first-page/page-language';
import { PAGE_TEXT } from '../first-page/page-text';

export interface RatingForm {
  readonly language: Language;
  readonly receipt: ShownReceipt;
  /** What went wrong, in words. */
  readonly failed?: string;
  /** Chosen and typed so far. */
  readonly stars?: string | undefined;
  readonly comment?: string | undefined;
}

/** How a citizen says what he thinks of it, once. */
export function ratingForm({ language, receipt, failed, stars, comment = '' }: RatingForm): Html {
  const text = PAGE_TEXT[language];
  return html`<section class="form no-print" aria-labelledby="rate">
    <h2 id="rate">${text.rate}</h2>
    ${alert(failed, text.mistake)}
    <form id="rating" method="post" action="${inLanguage('/tra-cuu/danh-gia', language)}">
      ${receiptFields(receipt)}
      <fieldset>
        <legend>${text.rateHelp}</legend>
        ${text.stars.map((word, index) => star(5 - index, word, stars))}
      </fieldset>
      <label for="comment">${text.comment}</label>
      <textarea id="comment" name="comment" rows="4">${comment}</textarea>
      <p class="note">${text.commentHelp}</p>
      <button type="submit">${text.rateButton}</button>
    </form>
  </section>`;
}

function star(stars: number, word: string, chosen: string | undefined): Html {
  return html`<label class="choice"
    ><input type="radio" name="stars" value="${stars}" required ${chosen === String(stars) && html`checked`} /> ${stars}
    – ${word}</label
  >`;
}
