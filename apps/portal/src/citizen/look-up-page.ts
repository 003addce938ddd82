import type { Language } from '@donthu/http';
import { alert, field } from '../first-page/form-parts';
import { html, type Html } from '../first-page/html';
import { inLanguage } from '../first-page/page-language';
import { PAGE_TEXT } from '../first-page/page-text';

export interface LookUpPage {
  readonly language: Language;
  /** What went wrong, in words. */
  readonly failed?: string;
  /** Typed before or named by the receipt's QR code. */
  readonly code?: string;
  /** Only where the reader changed the language of what he is typing. */
  readonly secret?: string;
}

/** Where a citizen asks for his petition. The script fills in the secret of a QR code; without it one types. */
export function lookUpPage({ language, failed, code, secret }: LookUpPage): Html {
  const text = PAGE_TEXT[language];
  return html`<h1>${text.lookUp}</h1>
    <section class="form" aria-label="${text.lookUp}">
      <p id="look-up-help">${text.lookUpHelp}</p>
      ${alert(failed, text.mistake)}
      <form id="look-up" method="post" action="${inLanguage('/tra-cuu', language)}" aria-describedby="look-up-help">
        ${field({ id: 'code', label: text.code, value: code, autocomplete: 'off' })}
        ${field({ id: 'secret', label: text.secret, value: secret, autocomplete: 'off' })}
        <button type="submit">${text.lookUpButton}</button>
      </form>
      <p class="note">${text.denunciation}</p>
    </section>
    <script src="/assets/portal.js" defer></script>`;
}
