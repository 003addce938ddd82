/**
 * Every key that does something of ours, by where it works and what it does: as the browser names it (`KeyboardEvent.key`),
 * with `Control+` before those pressed together with Ctrl. What answers to keys asks `actOf`, the list of keys shows this table;
 * only the letters after `goTo` stand in the menu.
 */
export const SHORTCUTS = {
  everywhere: { help: ['?'], search: ['/'], goTo: ['g'], leave: ['Escape'] },
  forms: { send: ['Control+Enter'] },
  longForm: { nextField: ['Enter'] },
  person: { fill: ['Enter'] },
  search: { apply: ['Enter'], toRows: ['ArrowDown'] },
  register: {
    rows: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'],
    openFile: ['Enter'],
    peek: [' '],
  },
  approvals: { read: ['ArrowUp', 'ArrowDown'], tick: [' '], sign: ['Control+Enter'] },
  calendar: {
    days: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    weekEnds: ['Home', 'End'],
    months: ['PageUp', 'PageDown'],
    editDay: ['Enter'],
    preview: ['Control+Enter'],
  },
} as const;

export type Place = keyof typeof SHORTCUTS;
/** Places that only some pages have. */
export type PlaceOfPage = Exclude<Place, 'everywhere' | 'forms'>;
type Act<P extends Place> = keyof (typeof SHORTCUTS)[P];
type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What the key does at this place; `undefined` where it does nothing of ours. */
export function actOf<P extends Place>(place: P, pressed: Pressed): Act<P> | undefined {
  const chord = `${pressed.ctrlKey || pressed.metaKey ? 'Control+' : ''}${pressed.altKey ? 'Alt+' : ''}${pressed.key}`;
  const acts = Object.entries<readonly string[]>(SHORTCUTS[place]);
  return acts.find(([, keys]) => keys.includes(chord))?.[0] as Act<P> | undefined;
}

/** Marks the element whose keys are those of the place, so that the list of keys shows what the page has. */
export function placeOf(place: PlaceOfPage): { readonly 'data-keys': PlaceOfPage } {
  return { 'data-keys': place };
}

/** The places that are on the page now. */
export function placesInSight(): readonly PlaceOfPage[] {
  const marked = new Set(
    [...document.querySelectorAll<HTMLElement>('[data-keys]')].map(({ dataset }) => dataset['keys']),
  );
  return (Object.keys(SHORTCUTS) as PlaceOfPage[]).filter((place) => marked.has(place));
}

/** Where `search` goes, on a page that has it. */
export function searchField(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-search]');
}
