interface CursorPage {
  readonly nextCursor: string | null;
}

/** How an infinite query goes from page to page of a list. */
export const BY_CURSOR = {
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }: CursorPage) => nextCursor ?? undefined,
};

/** Milliseconds between two askings, and pages that are asked for again. */
export const ASK_AGAIN_MS = 60_000;
const MOST_PAGES = 3;

/** A list that no live message tells of is asked for anew by itself while it is looked at, unless one has gone far down. */
export const ASKED_AGAIN = {
  refetchInterval: ({
    state: { data },
  }: {
    readonly state: { readonly data?: { readonly pages: readonly unknown[] } };
  }) => ((data?.pages.length ?? 0) > MOST_PAGES ? false : ASK_AGAIN_MS),
};

/** The parameter of the page that is asked for; the first has none. */
export function cursorAt(pageParam: string): { readonly cursor?: string } {
  return pageParam === '' ? {} : { cursor: pageParam };
}
