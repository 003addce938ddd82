import type { KeyboardEvent } from 'react';
import { actOf, placeOf } from '../../parts/shortcuts';

/** Fields and the button that saves; what adds or removes a line is reached by Tab. */
const STOPS = 'input:not([type=hidden], [type=file]), textarea, button[type=submit]';

/** The class of an item that is seldom filled in: Enter goes past it, Tab stops at it. */
export const PAST_ENTER = 'past-enter';

/** In a long form Enter goes on to the next field, as on a typewriter's form. */
export const FORM_KEYS = { ...placeOf('longForm'), onKeyDown: onFormKey };

function onFormKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (actOf('longForm', event) !== 'nextField') return;
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLInputElement) || target.type === 'file' || target.role === 'combobox') return;
  event.preventDefault();
  nextField(currentTarget, target)?.focus();
}

function nextField(form: HTMLElement, from: HTMLInputElement): HTMLElement | undefined {
  const fields = [...form.querySelectorAll<HTMLElement>(STOPS)].filter((field) => isReachable(field, from));
  return fields[fields.indexOf(from) + 1];
}

/** One stop per group of radio buttons, as for Tab. */
function isReachable(field: HTMLElement, from: HTMLInputElement): boolean {
  if (field === from) return true;
  if (field.matches(`:disabled, .${PAST_ENTER} *`) || field.offsetParent === null || field.tabIndex < 0) return false;
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return true;
  if (field.name === from.name) return false;
  const group = document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(field.name)}"]`);
  return field.checked || (![...group].some(({ checked }) => checked) && field === group[0]);
}
