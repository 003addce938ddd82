import { BYTE_ORDER_MARK, csvLine } from '@donthu/domain/csv';

/** Hands the officer rows as a file of the same form as the register's export. */
export function downloadCsv(name: string, rows: readonly (readonly (string | number)[])[]): void {
  const text = BYTE_ORDER_MARK + rows.map((cells) => csvLine(cells.map(String))).join('');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
