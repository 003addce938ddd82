import type { RowCursor } from '@donthu/http';
import type {
  IndexDefinition,
  IndexValue,
  Query,
  Slices,
  ViewDefinition,
  ViewDocument,
  ViewStore,
} from '@donthu/views';

export interface UnitsPage<S extends Slices, F> {
  readonly rows: readonly ViewDocument<S, F>[];
  readonly next: RowCursor | undefined;
}

/**
 * One page over several units, in the order of the index's order field: each unit's rows come from the index, and the
 * few heads are merged. `queryOf` gives the query of one unit without limit and cursor.
 */
export async function findInUnits<
  S extends Slices,
  F extends Record<string, IndexValue>,
  I extends Record<string, IndexDefinition<F>>,
  N extends keyof I,
>(
  store: ViewStore,
  view: ViewDefinition<S, F, I>,
  page: {
    readonly units: readonly string[];
    readonly limit: number;
    readonly after?: RowCursor;
    readonly descending?: boolean;
  },
  queryOf: (unit: string) => Omit<Query<F, I, N>, 'limit' | 'after' | 'descending'>,
): Promise<UnitsPage<S, F>> {
  const { limit, after, descending = false } = page;
  const bounds = { limit: limit + 1, descending, ...(after && { after }) };
  const perUnit = await Promise.all(page.units.map((unit) => store.find(view, { ...queryOf(unit), ...bounds })));
  const orderOf = (row: ViewDocument<S, F>) => orderValue(view, queryOf(page.units[0] ?? '').index, row);
  const rows = perUnit.flat();
  if (perUnit.length > 1)
    rows.sort((a, b) => (descending ? -1 : 1) * compare([orderOf(a), a.key], [orderOf(b), b.key]));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last ? { order: orderOf(last), key: last.key } : undefined };
}

function orderValue<
  S extends Slices,
  F extends Record<string, IndexValue>,
  I extends Record<string, IndexDefinition<F>>,
>(view: ViewDefinition<S, F, I>, index: keyof I, row: ViewDocument<S, F>): string | number | null {
  const field = view.indexes[index]?.order;
  const value = field === undefined ? null : (row.fields?.[field] ?? null);
  return typeof value === 'boolean' ? Number(value) : value;
}

function compare(a: readonly (string | number | null)[], b: readonly (string | number | null)[]): number {
  for (let i = 0; i < a.length; i += 1) {
    const [x, y] = [a[i] ?? '', b[i] ?? ''];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
