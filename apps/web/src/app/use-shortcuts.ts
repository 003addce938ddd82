import { useEffect, useRef } from 'react';
import { actOf, searchField } from '../parts/shortcuts';
import type { NavItem } from './nav';

/** Milliseconds within which the second key must follow `g`. */
const PAUSE_MS = 1_200;

interface Acts {
  readonly go: (to: string) => void;
  readonly help: () => void;
}

/** The keys of the frame. Not while something is being typed, nor behind a dialog. */
export function useShortcuts(items: readonly NavItem[], { go, help }: Acts): void {
  // Outlives a drawing between the two keys, as when an answer arrives.
  const leaderAt = useRef(-Infinity);
  useEffect(() => {
    const actFor = (event: KeyboardEvent): (() => void) | undefined => {
      // When it was pressed: a page that is busy hears of it later.
      const now = event.timeStamp;
      const item = now - leaderAt.current < PAUSE_MS ? items.find(({ key }) => key === event.key) : undefined;
      const act = actOf('everywhere', event);
      leaderAt.current = item === undefined && act === 'goTo' ? now : -Infinity;
      if (item) return () => go(item.to);
      // After the key: it would press the button that has the focus in what opens.
      if (act === 'help') return () => setTimeout(help);
      const field = act === 'search' ? searchField() : null;
      return field ? () => field.focus() : undefined;
    };
    const onKey = (event: KeyboardEvent) => {
      const act = isForPage(event) ? actFor(event) : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  useEffect(() => {
    // Before the field itself hears of it: a list that it closes must still be seen to be open.
    document.addEventListener('keydown', onFieldKey, true);
    return () => document.removeEventListener('keydown', onFieldKey, true);
  }, []);
}

/** Each has a key of its own. */
function onFieldKey(event: KeyboardEvent): void {
  leaveField(event);
  leaveList(event);
  sendForm(event);
}

/** A page whose first field has the focus from the start would otherwise keep the letters to itself. */
function leaveField(event: KeyboardEvent): void {
  if (actOf('everywhere', event) !== 'leave' || event.isComposing) return;
  const { target } = event;
  if (!isTyping(target) || target.getAttribute('aria-expanded') === 'true' || isInDialog()) return;
  target.blur();
}

/**
 * Tab takes what a list marks only where something was typed. antd's lists take it always: of several chosen officers the
 * first would be dropped again on the way out, and a list still closing would put its first line in place of the chosen one.
 */
function leaveList(event: KeyboardEvent): void {
  const { key, target } = event;
  if (key !== 'Tab' || !(target instanceof HTMLInputElement) || target.value !== '') return;
  if (target.closest('.ant-select')) event.stopPropagation();
}

/** From whatever field: also one where Enter begins a new line, or opens a list of choices. */
function sendForm(event: KeyboardEvent): void {
  if (actOf('forms', event) !== 'send' || event.isComposing || !(event.target instanceof HTMLElement)) return;
  const form = event.target.closest('form');
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  form.requestSubmit();
}

function isForPage({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return !(ctrlKey || metaKey || altKey || isTyping(target) || isInDialog());
}

/** What lies over the page has the keys to itself; what stands beside it has not. */
function isInDialog(): boolean {
  const over = document.querySelectorAll('[role=dialog]:not([aria-modal=false])');
  return [...over].some((dialog) => dialog.checkVisibility());
}

/** A letter is not text to them. */
const NOT_TYPED = new Set(['button', 'checkbox', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

function isTyping(target: EventTarget | null): target is HTMLElement {
  if (target instanceof HTMLInputElement) return !NOT_TYPED.has(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));
}
