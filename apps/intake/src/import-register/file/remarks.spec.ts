import { finding, type Finding } from './finding';
import type { CheckedRow } from './import-row';
import { remarkOf, remarksOf } from './remarks';

const row = (line: number, ...findings: Finding[]) => {
  const status = findings.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  return { line, key: `k:${line}`, status, findings } as CheckedRow;
};

describe('what is said of the rows of a file', () => {
  it('is each thing once: errors first, then what is said of most rows, then what comes first', () => {
    const odd = finding('IMPORT.PHONE_ODD');
    const unknown = finding('IMPORT.KIND_UNKNOWN');
    const missing = finding('IMPORT.NAME_MISSING');
    const remarks = remarksOf([row(2, unknown), row(3, odd), row(4), row(5, missing, odd), row(6, odd, odd)]);
    expect(remarks).toEqual([
      { remark: 'IMPORT.NAME_MISSING', result: 'error', rows: 1, firstLine: 5, vi: missing.vi, en: missing.en },
      { remark: 'IMPORT.PHONE_ODD', result: 'warning', rows: 2, firstLine: 3, vi: odd.vi, en: odd.en },
      { remark: 'IMPORT.KIND_UNKNOWN', result: 'warning', rows: 1, firstLine: 2, vi: unknown.vi, en: unknown.en },
    ]);
    expect(remarksOf([])).toEqual([]);
  });

  it('tells apart what is said of one column and of another', () => {
    const [received, answered] = (['receivedOn', 'answeredOn'] as const).map((column) =>
      finding('IMPORT.DATE_UNREADABLE', column),
    );
    expect(remarksOf([row(2, received as Finding), row(3, answered as Finding)]).map(({ remark }) => remark)).toEqual([
      'IMPORT.DATE_UNREADABLE:receivedOn',
      'IMPORT.DATE_UNREADABLE:answeredOn',
    ]);
    expect(remarkOf({ code: 'IMPORT.ANONYMOUS' })).toBe('IMPORT.ANONYMOUS');
  });

  it('leaves open which other row is meant, unless it is one for all', () => {
    const same = (line: number) => finding('IMPORT.NUMBER_REPEATED', undefined, { line });
    const [one] = remarksOf([row(3, same(2)), row(4, same(2))]);
    expect(one?.vi).toBe('Trùng số thứ tự với dòng 2 của tệp.');
    const [several] = remarksOf([row(3, same(2)), row(9, same(8)), row(10, same(2))]);
    expect(several).toMatchObject({
      rows: 3,
      vi: 'Trùng số thứ tự với dòng … của tệp.',
      en: 'Carries the same number as row … of the file.',
    });
    const long = (limit: number) => finding('IMPORT.TEXT_TOO_LONG', 'summary', { limit });
    expect(remarksOf([row(3, long(20_000)), row(4, long(20_000))])[0]?.vi).toContain('20000 ký tự');
  });
});
