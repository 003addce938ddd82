import type { Language } from '@donthu/http';
import { MIN_PASSWORD_LENGTH } from '../account/password-rules';
import { alert, field } from './form-parts';
import { html, type Html } from './html';
import { inLanguage } from './page-language';
import { PAGE_TEXT } from './page-text';

export interface PasswordPage {
  readonly language: Language;
  /** The officer still has the password that an administrator gave him. */
  readonly isOneTime?: boolean;
  /** What went wrong, in words. */
  readonly failed?: string;
}

/** The officer's own new password. */
export function passwordPage({ language, isOneTime = false, failed }: PasswordPage): Html {
  const text = PAGE_TEXT[language];
  const next = { type: 'password', autocomplete: 'new-password', minLength: MIN_PASSWORD_LENGTH } as const;
  return html`<section aria-labelledby="change-password">
    <h1 id="change-password">${text.changePassword}</h1>
    ${isOneTime && html`<p>${text.oneTime}</p>`} ${alert(failed, text.mistake)}
    <p id="password-help" class="note">${text.passwordHelp}</p>
    <form method="post" action="${inLanguage('/doi-mat-khau', language)}" aria-describedby="password-help">
      ${field({ id: 'current', label: text.currentPassword, type: 'password', autocomplete: 'current-password' })}
      ${field({ id: 'next', label: text.nextPassword, ...next })}
      ${field({ id: 'again', label: text.nextAgain, ...next })}
      <button type="submit">${text.changePassword}</button>
    </form>
  </section>`;
}
