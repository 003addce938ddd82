import { html, type Html } from './html';

/** What went wrong with a form, above its fields. */
export function alert(message: string | undefined, heading: string): Html | undefined {
  return message === undefined
    ? undefined
    : html`<p class="alert" role="alert"><strong>${heading}:</strong> ${message}.</p>`;
}

export interface Field {
  readonly id: string;
  readonly label: string;
  readonly type?: 'text' | 'password';
  readonly value?: string;
  readonly autocomplete: string;
  readonly minLength?: number;
  /** Where one goes on after what went wrong. */
  readonly autofocus?: boolean;
}

/** A required field with its label. */
export function field({ id, label, type = 'text', value = '', autocomplete, minLength, autofocus }: Field): Html {
  return html`<label for="${id}">${label}</label>
    <input
      id="${id}"
      name="${id}"
      type="${type}"
      value="${value}"
      autocomplete="${autocomplete}"
      autocapitalize="off"
      spellcheck="false"
      ${minLength !== undefined && html`minlength="${minLength}"`}
      ${autofocus === true && html`autofocus`}
      required
    />`;
}
