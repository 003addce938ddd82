import { useEffect, useRef } from 'react';

/** Puts the cursor into the first field when a form opens. */
export function useFirstField() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input:not([type=hidden], [type=file]), textarea')?.focus();
  }, []);
  return box;
}
