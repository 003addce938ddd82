import type { Language } from '@donthu/http';
import { alert, field } from './form-parts';
import { html, type Html } from './html';
import { inLanguage } from './page-language';
import { PAGE_TEXT } from './page-text';

export interface WelcomePage {
  readonly language: Language;
  readonly isSignedIn?: boolean;
  /** The session of whoever comes here has ended. */
  readonly hasEnded?: boolean;
  /** Why the sign-in failed, in words. */
  readonly failed?: string;
  /** Typed before, so that nobody types it twice. */
  readonly username?: string;
}

/** What this is, within a minute; the citizens' pages; the officers' sign-in. */
export function welcomePage(page: WelcomePage): Html {
  const text = PAGE_TEXT[page.language];
  return html`<div class="lead">
      <h1>${text.headline}</h1>
      <p>${text.about}</p>
    </div>
    <div class="columns">${citizensPart(page.language)} ${page.isSignedIn !== true && signInForm(page)}</div>
    <ul class="promises">
      ${text.promises.map(([what, how]) => html`<li><strong>${what}</strong> ${how}</li>`)}
    </ul>`;
}

function citizensPart(language: Language): Html {
  const text = PAGE_TEXT[language];
  const links = [
    ['/tra-cuu', text.lookUp, text.lookUpInvitation],
    ['/lich-tiep-cong-dan', text.schedule, text.scheduleInvitation],
    ['/ket-qua-cong-khai', text.published, text.publishedInvitation],
  ] as const;
  return html`<section aria-labelledby="citizens">
    <h2 id="citizens">${text.citizens}</h2>
    <ul class="ways">
      ${links.map(
        ([to, name, why]) =>
          html`<li>
            <a href="${inLanguage(to, language)}">${name}</a>
            <p>${why}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}

function signInForm({ language, hasEnded, failed, username }: WelcomePage): Html {
  const text = PAGE_TEXT[language];
  return html`<section aria-labelledby="sign-in">
    <h2 id="sign-in">${text.signIn}</h2>
    ${hasEnded === true && html`<p class="note" role="status">${text.sessionEnded}</p>`} ${alert(failed, text.mistake)}
    <form method="post" action="${inLanguage('/dang-nhap', language)}">
      ${field({ id: 'username', label: text.username, value: username, autocomplete: 'username' })}
      ${field({
        id: 'password',
        label: text.password,
        type: 'password',
        autocomplete: 'current-password',
        autofocus: failed !== undefined && username !== undefined && username !== '',
      })}
      <button type="submit">${text.signInButton}</button>
    </form>
  </section>`;
}
