import type { KeyboardEvent } from 'react';
import { actOf } from './shortcuts';

/** Ctrl+Enter sends a form from anywhere in it, also from a field where Enter begins a new line. */
export function sendByKeys(form: { readonly submit: () => void }) {
  return (event: KeyboardEvent<HTMLFormElement>) => {
    if (actOf('forms', event) !== 'send') return;
    event.preventDefault();
    form.submit();
  };
}
