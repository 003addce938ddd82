import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { actOf, placeOf, type SHORTCUTS } from '../../parts/shortcuts';
import { usePrinting } from './use-printing';

export interface LedgerColumn<Row> {
  readonly key: string;
  readonly title: string;
  /** Pixels; the column without a width takes what is left. */
  readonly width?: number;
  readonly cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly LedgerColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly complete: boolean;
  readonly busy: boolean;
  readonly onNearEnd: () => void;
  /** Another text: other rows, shown from the first. */
  readonly of: string;
  /** The space bar on a row. */
  readonly onPeek: (row: Row) => void;
}

/** Height of a row in pixels, fixed by the style sheet: what is not on the screen is not in the page. */
const ROW_PX = 46;
const SPARE_ROWS = 10;

type RowKey = (typeof SHORTCUTS.register.rows)[number];
const STEPS: Readonly<Record<RowKey, (page: number) => number>> = {
  ArrowDown: () => 1,
  ArrowUp: () => -1,
  PageDown: (page) => page,
  PageUp: (page) => -page,
  Home: () => -Infinity,
  End: () => Infinity,
};

/** A real table that holds only the rows in sight; on paper it holds all that were loaded. */
export function LedgerTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  complete,
  busy,
  of,
  onNearEnd,
  onPeek,
}: Props<Row>) {
  const box = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const { first, last, goTo } = useWindow(box, rows.length, printing);
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [of]);
  useEffect(() => {
    // On paper nobody scrolls: what is loaded is all there is to be.
    if (!complete && !printing && last >= rows.length - SPARE_ROWS) onNearEnd();
  });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const index = indexOf(event.target);
    const row = index === undefined ? undefined : rows[index];
    if (index === undefined || row === undefined) return;
    const act = actOf('register', event);
    if (act === 'rows') {
      event.preventDefault();
      const step = STEPS[event.key as RowKey];
      goTo(index + step(Math.floor((box.current?.clientHeight ?? 0) / ROW_PX) - 1));
    } else if (act === 'peek' && event.target instanceof HTMLAnchorElement) {
      event.preventDefault();
      onPeek(row);
    }
  };
  return (
    <div className="ledger" ref={box} {...placeOf('register')} onKeyDown={onKeyDown} aria-busy={busy}>
      <table aria-rowcount={complete ? rows.length + 1 : -1}>
        <caption>{caption}</caption>
        <Head columns={columns} />
        <tbody>
          <Gap rows={first} columns={columns.length} />
          {rows.slice(first, last).map((row, at) => (
            <Line key={rowKey(row)} row={row} index={first + at} columns={columns} />
          ))}
          <Gap rows={rows.length - last} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

interface LineProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly LedgerColumn<Row>[];
}

function Line<Row>({ row, index, columns }: LineProps<Row>) {
  return (
    <tr data-index={index} aria-rowindex={index + 2}>
      {columns.map(({ key, cell }) => (
        <td key={key}>
          <div>{cell(row)}</div>
        </td>
      ))}
    </tr>
  );
}

function Head<Row>({ columns }: { readonly columns: readonly LedgerColumn<Row>[] }) {
  return (
    <>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ key, title }) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

function Gap({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true" className="gap">
      <td colSpan={columns} style={{ height: rows * ROW_PX }} />
    </tr>
  );
}

/** Which rows are in sight, and how to go to another one. */
function useWindow(box: RefObject<HTMLDivElement | null>, count: number, whole: boolean) {
  const [top, setTop] = useState(0);
  const wanted = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const onScroll = () => setTop(element.scrollTop);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [box]);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const link = box.current?.querySelector<HTMLElement>(`tr[data-index="${wanted.current}"] a`);
    if (!link) return;
    wanted.current = undefined;
    link.focus({ preventScroll: true });
  });
  const goTo = (index: number) => {
    const element = box.current;
    if (!element || count === 0) return;
    const target = Math.min(count - 1, Math.max(0, index));
    wanted.current = target;
    // The heading stays on top of the box and covers a row's height of it.
    const above = target * ROW_PX;
    const below = above + 2 * ROW_PX - element.clientHeight;
    element.scrollTop = Math.max(below, Math.min(element.scrollTop, above));
    setTop(element.scrollTop);
    element.querySelector<HTMLElement>(`tr[data-index="${target}"] a`)?.focus({ preventScroll: true });
  };
  if (whole) return { first: 0, last: count, goTo };
  const first = Math.max(0, Math.min(count, Math.floor(top / ROW_PX)) - SPARE_ROWS);
  const last = Math.min(count, first + Math.ceil(innerHeight / ROW_PX) + 2 * SPARE_ROWS);
  return { first, last, goTo };
}

function indexOf(target: EventTarget): number | undefined {
  const row = target instanceof HTMLElement ? target.closest<HTMLElement>('tr[data-index]') : null;
  return row ? Number(row.dataset['index']) : undefined;
}
