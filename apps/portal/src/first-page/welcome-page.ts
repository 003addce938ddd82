import type { Language } from '@donthu/http';
import { alert, field } from './form-parts';
import { html, type Html } from './html';
import { inLanguage } from './page-language';
import { PAGE_TEXT } from './page-text';

export interface WelcomePage {
  readonly language: Language;
  readonly isSignedIn: boolean;
  /** What went wrong with one of the two forms, in words. */
  readonly failed?: { readonly form: 'look-up' | 'sign-in'; readonly message: string };
  /** Typed before, so that nobody types it twice; never a secret. */
  readonly typed?: { readonly code?: string; readonly username?: string };
}

/** What this is, the citizens' look-up, the officers' sign-in. */
export function welcomePage(page: WelcomePage): Html {
  const text = PAGE_TEXT[page.language];
  return html`<p class="about">${text.about}</p>
    <div class="forms">${lookUpForm(page)} ${!page.isSignedIn && signInForm(page)}</div>`;
}

function lookUpForm({ language, failed, typed }: WelcomePage): Html {
  const text = PAGE_TEXT[language];
  const message = failed?.form === 'look-up' ? failed.message : undefined;
  return html`<section aria-labelledby="look-up">
    <h2 id="look-up">${text.lookUp}</h2>
    <p id="look-up-help">${text.lookUpHelp}</p>
    ${alert(message, text.mistake)}
    <form method="post" action="${inLanguage('/tra-cuu', language)}" aria-describedby="look-up-help">
      ${field({ id: 'code', label: text.code, value: typed?.code, autocomplete: 'off' })}
      ${field({ id: 'secret', label: text.secret, autocomplete: 'off' })}
      <button type="submit">${text.lookUpButton}</button>
    </form>
    <p class="note">${text.denunciation}</p>
  </section>`;
}

function signInForm({ language, failed, typed }: WelcomePage): Html {
  const text = PAGE_TEXT[language];
  const message = failed?.form === 'sign-in' ? failed.message : undefined;
  return html`<section aria-labelledby="sign-in">
    <h2 id="sign-in">${text.signIn}</h2>
    ${alert(message, text.mistake)}
    <form method="post" action="${inLanguage('/dang-nhap', language)}">
      ${field({ id: 'username', label: text.username, value: typed?.username, autocomplete: 'username' })}
      ${field({ id: 'password', label: text.password, type: 'password', autocomplete: 'current-password' })}
      <button type="submit">${text.signInButton}</button>
    </form>
  </section>`;
}
