import type { KeyboardEvent } from 'react';

/** Ctrl+Enter sends a form from anywhere in it, also from a field where Enter begins a new line. */
export function sendByKeys(form: { readonly submit: () => void }) {
  return (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.submit();
  };
}
