import { pageOfRows, pageRequest, type Page, type PageDto, type RowCursor } from '@donthu/http';

/** A page of a list that is at hand as a whole; `placeOf` orders it and tells where the next page goes on. */
export function pageOfList<Item>(
  items: readonly Item[],
  request: PageDto,
  { newestFirst, placeOf }: { readonly newestFirst: boolean; readonly placeOf: (item: Item) => RowCursor },
): Page<Item> {
  const { limit, after } = pageRequest(request);
  const textOf = ({ order, key }: RowCursor) => `${order} ${key}`;
  const from = after && textOf(after);
  const direction = newestFirst ? -1 : 1;
  const rows = items
    .map((item) => ({ item, place: placeOf(item) }))
    .map((row) => ({ ...row, text: textOf(row.place) }))
    .filter(({ text }) => from === undefined || (newestFirst ? text < from : text > from))
    .sort((a, b) => (a.text < b.text ? -direction : direction));
  const page = pageOfRows(rows.slice(0, limit + 1), limit, ({ place }) => place);
  return { ...page, items: page.items.map(({ item }) => item) };
}
