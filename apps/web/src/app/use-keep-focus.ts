import { useEffect } from 'react';

/** What somebody was at, and all that was around it, inside out: the nearer, the better to go on from. */
type Trail = readonly HTMLElement[];

const OVERLAY = '[role=dialog], [role=menu], .ant-popover, .ant-popconfirm';
/** Around what has gone only these hold on to the focus: a page, or a dialog that is still open. */
const HOLDS = '#main, #main *, [role=dialog], [role=dialog] *';

/**
 * Whoever works without a mouse is not thrown back to the top of the page: when what has the focus goes (a dialog that closes,
 * a form that was sent, a row that left its list, a page that was left) or can no longer be pressed, he goes on from where he
 * came, or from what is left around it. Who leaves a field by Escape stays out of it.
 */
export function useKeepFocus(): void {
  useEffect(() => {
    let last: Trail = [];
    let onPage: Trail = [];
    /** What lies over the page and had the focus last. */
    let overlay: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      last = trailOf(target);
      overlay = target.closest<HTMLElement>(OVERLAY);
      if (!overlay) onPage = last;
    };
    const goOn = () => {
      if (!isLost(last)) return;
      const isClosed = overlay !== null && !isSeen(overlay);
      const place = anew(last) ?? (isClosed ? undefined : standing(last)) ?? anew(onPage) ?? standing(onPage);
      if (place) focusOn(place);
    };
    // What closes by itself puts the focus somewhere first, and what opens takes it.
    // What was disabled keeps the focus up to the next frame.
    const check = () =>
      void (
        (isLost(last) || last[0]?.matches(':disabled')) &&
        requestAnimationFrame(() => requestAnimationFrame(goOn))
      );
    const forget = ({ target, relatedTarget }: FocusEvent) => {
      const isLeft = relatedTarget === null && document.activeElement === document.body;
      if (isLeft && target instanceof HTMLElement && isSeen(target) && target === onPage[0]) onPage = onPage.slice(1);
      check();
    };
    const removals = new MutationObserver(check);
    removals.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', remember);
    document.addEventListener('focusout', forget);
    return () => {
      removals.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('focusout', forget);
    };
  }, []);
}

/** Whether nothing in particular has the focus, so that a page may put it where its work begins. */
export function isFocusFree(): boolean {
  const { activeElement } = document;
  return activeElement === document.body || activeElement?.matches('#main, [data-kept-focus]') === true;
}

function isLost([at]: Trail): boolean {
  return at !== undefined && document.activeElement === document.body && !(isSeen(at) && !at.matches(':disabled'));
}

function isSeen(element: HTMLElement): boolean {
  return element.isConnected && element.checkVisibility();
}

function trailOf(element: HTMLElement): Trail {
  const trail: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at; at = at.parentElement) trail.push(at);
  return trail;
}

/** The same field of a form that was drawn anew. */
function anew([at]: Trail): HTMLElement | undefined {
  const same = at?.id ? document.getElementById(at.id) : null;
  return same && isSeen(same) ? same : undefined;
}

function standing([at, ...around]: Trail): HTMLElement | undefined {
  if (at && isSeen(at) && !at.matches(':disabled')) return at;
  return around.find((element) => isSeen(element) && element.matches(HOLDS));
}

function focusOn(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  if (document.activeElement === element) return;
  element.tabIndex = -1;
  element.dataset['keptFocus'] = '';
  element.focus({ preventScroll: true });
}
