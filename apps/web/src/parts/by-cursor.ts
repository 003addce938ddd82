interface CursorPage {
  readonly nextCursor: string | null;
}

/** How an infinite query goes from page to page of a list. */
export const BY_CURSOR = {
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }: CursorPage) => nextCursor ?? undefined,
};

/** The parameter of the page that is asked for; the first has none. */
export function cursorAt(pageParam: string): { readonly cursor?: string } {
  return pageParam === '' ? {} : { cursor: pageParam };
}
