import { useEffect } from 'react';
import type { NavItem } from './nav';

/** Milliseconds within which the second key must follow `g`. */
const PAUSE_MS = 1_200;

/** `g` and a letter goes to a page; `/` goes to the search field. Not while something is being typed, nor behind a dialog. */
export function useShortcuts(items: readonly NavItem[], go: (to: string) => void): void {
  useEffect(() => {
    let leaderAt = -Infinity;
    const onKey = (event: KeyboardEvent) => {
      if (!isForPage(event)) return;
      if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('[data-search]');
        if (search) {
          event.preventDefault();
          search.focus();
        }
        return;
      }
      const now = performance.now();
      const item = now - leaderAt < PAUSE_MS ? items.find(({ key }) => key === event.key) : undefined;
      leaderAt = event.key === 'g' ? now : -Infinity;
      if (!item) return;
      event.preventDefault();
      go(item.to);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

function isForPage({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return !(ctrlKey || metaKey || altKey || isTyping(target) || isInDialog());
}

/** What lies over the page has the keys to itself. */
function isInDialog(): boolean {
  return [...document.querySelectorAll('[role=dialog]')].some((dialog) => dialog.checkVisibility());
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
