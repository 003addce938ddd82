import { foldWords } from './fold';
import { withoutApostrophe } from './formula';
import type { Line } from './scan-csv';

/** The two columns of the report, known again when the report itself comes back as an import. */
export const RESULT_TITLE = 'Kết quả kiểm tra';
export const REMARK_TITLE = 'Ghi chú kiểm tra';
const REPORT_TITLES = [foldWords(RESULT_TITLE), foldWords(REMARK_TITLE)];

/** A column under its header of one or two rows. */
export interface Column {
  index: number;
  /** As a person would say it: "Họ và tên". */
  title: string;
  /** With its group, where it has one: "Người gửi đơn / Họ và tên". */
  fullTitle: string;
  /** Every folded form it answers to, the plainest first. */
  names: readonly string[];
  /** One of the two columns that an earlier report added. */
  ofReport: boolean;
}

/** Reads the header rows; a group's title holds for the empty cells to its right, as merged cells are exported. */
export function readColumns(header: readonly Line[]): Column[] {
  const [upper = [], lower = []] = header.map(({ cells }) => cells.map(({ text }) => tidyTitle(text)));
  const longer = upper.length > lower.length ? upper : lower;
  let group = '';
  return longer
    .map((_, index) => {
      const { [index]: own = '' } = upper;
      const { [index]: below = '' } = lower;
      if (own !== '') group = own;
      return below === '' ? columnOf(index, own, '') : columnOf(index, below, group);
    })
    .filter(({ title }) => title !== '');
}

function columnOf(index: number, title: string, group: string): Column {
  const name = foldWords(title);
  const groupName = foldWords(group);
  return {
    index,
    title,
    fullTitle: group === '' ? title : `${group} / ${title}`,
    // "Trả lời / Ngày" is found as "ngay tra loi" too.
    names: groupName === '' ? [name] : [name, `${groupName} ${name}`, `${name} ${groupName}`],
    ofReport: REPORT_TITLES.includes(name),
  };
}

function tidyTitle(text: string): string {
  return withoutApostrophe(text).normalize('NFC').replace(/\s+/g, ' ').trim();
}
