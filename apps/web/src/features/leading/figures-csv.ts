import { BYTE_ORDER_MARK, csvLine } from '@donthu/domain/csv';
import { saveFile } from '../../parts/save-file';

/** Hands the officer rows as a file of the same form as the register's export. */
export function downloadCsv(name: string, rows: readonly (readonly (string | number)[])[]): void {
  const text = BYTE_ORDER_MARK + rows.map((cells) => csvLine(cells.map(String))).join('');
  saveFile(name, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}
