import { answer, type Answer, type Language } from '@donthu/http';
import { html, type Html } from './html';
import { inLanguage } from './page-language';
import { PAGE_TEXT } from './page-text';

export interface Page {
  readonly language: Language;
  /** Path of the page, for the link to the same page in the other language. */
  readonly path: string;
  readonly title: string;
  readonly main: Html;
  /** Name of the unit whose page this is. */
  readonly office?: string;
  readonly signedInAs?: string;
  /** People and petitions are invented. */
  readonly isDemo?: boolean;
  /** A petition's page is asked for with its receipt, in the other language too; no address may name it. */
  readonly receipt?: ShownReceipt;
  /** A form of the page: what was typed in it goes along to the other language, in the body of a request as well. */
  readonly form?: 'look-up' | 'rating';
}

export interface ShownReceipt {
  readonly code: string;
  readonly secret: string;
}

/** A whole page: no script, no inline style, one landmark each. */
export function layout(page: Page): string {
  const { language, path, title, main, office, signedInAs, isDemo } = page;
  const text = PAGE_TEXT[language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title === text.title ? text.title : `${title} – ${text.title}`}</title>
        <link rel="stylesheet" href="/assets/portal.css" />
      </head>
      <body>
        <a class="skip" href="#main">${text.skip}</a>
        <header>
          <p class="brand"><a href="${inLanguage('/', language)}">${text.title}</a></p>
          ${office !== undefined && html`<p class="office">${office}</p>`}
          ${isDemo === true && html`<p class="demo">${text.demo}</p>`} ${otherLanguage(page)}
        </header>
        ${pageLinks(path, language)} ${signedInAs !== undefined && officerBar(signedInAs, language)}
        <main id="main">${main}</main>
        <footer><p>${text.purpose}.</p></footer>
      </body>
    </html>`.text;
}

function otherLanguage({ language, path, receipt, form }: Page): Html {
  const name = PAGE_TEXT[language].otherLanguage;
  const other: Language = language === 'vi' ? 'en' : 'vi';
  // Enter in a field presses the first button of its form, which must not be that of the language.
  if (form !== undefined)
    return html`<p class="language">
      <button class="skip" type="submit" form="${form}" tabindex="-1" aria-hidden="true"></button>
      <button
        class="link"
        type="submit"
        form="${form}"
        formaction="${inLanguage('/tra-cuu', other)}"
        formnovalidate
        name="show"
        value="${form}"
        lang="${other}"
      >
        ${name}
      </button>
    </p>`;
  if (receipt === undefined)
    return html`<p class="language">
      <a href="${inLanguage(path, other)}" lang="${other}" hreflang="${other}">${name}</a>
    </p>`;
  return html`<form class="language" method="post" action="${inLanguage(path, other)}">
    ${receiptFields(receipt)}<button class="link" type="submit" lang="${other}">${name}</button>
  </form>`;
}

/** Carries a receipt on to the next page, in the body of the request. */
export function receiptFields({ code, secret }: ShownReceipt): Html {
  return html`<input type="hidden" name="code" value="${code}" />
    <input type="hidden" name="secret" value="${secret}" />`;
}

function officerBar(displayName: string, language: Language): Html {
  const text = PAGE_TEXT[language];
  return html`<nav class="officer" aria-label="${text.signedInAs}">
    <form method="post" action="${inLanguage('/dang-xuat', language)}">
      <span>${text.signedInAs}: <strong>${displayName}</strong></span>
      <a href="/lam-viec">${text.desks}</a>
      <button class="quiet" type="submit">${text.signOut}</button>
    </form>
  </nav>`;
}

function pageLinks(path: string, language: Language): Html {
  const text = PAGE_TEXT[language];
  const links = [
    ['/tra-cuu', text.lookUp],
    ['/lich-tiep-cong-dan', text.schedule],
    ['/ket-qua-cong-khai', text.published],
  ] as const;
  return html`<nav class="links" aria-label="${text.pages}">
    <ul>
      ${links.map(
        ([to, name]) =>
          html`<li>
            <a href="${inLanguage(to, language)}" ${path === to && html` aria-current="page"`}>${name}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
}

export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  vary: 'Accept-Language, Cookie',
} as const;

export function pageAnswer(page: Page): Answer<string> {
  return answer(layout(page), { headers: PAGE_HEADERS });
}
