import { DEFAULT_FIELD_TERMS } from './field-terms';
import { indexTerms, readField, readKind, readOutcome } from './read-terms';

describe('reading the words of a register', () => {
  it.each([
    ['Khiếu nại', 'complaint'],
    ['ĐƠN KHIẾU NẠI', 'complaint'],
    ['to cao', 'denunciation'],
    ['Kiến nghị, phản ánh', 'proposal_feedback'],
    ['Phản ánh', 'proposal_feedback'],
    ['KNPA', 'proposal_feedback'],
    ['Khiếu nại + Tố cáo', 'mixed'],
    ['Đơn vừa khiếu nại, vừa phản ánh', 'mixed'],
    ['Nhiều nội dung', 'mixed'],
    ['Đơn thư', 'undetermined'],
    ['Không phải tố cáo', 'undetermined'],
    ['', 'undetermined'],
  ])('reads the kind %p as %p', (text, kind) => {
    const read = readKind(text);
    expect(read.value).toBe(kind);
    expect(read.findings.length > 0).toBe(kind === 'mixed' || kind === 'undetermined');
  });

  it.each([
    ['Đất đai', 'dat_dai'],
    ['Trật tự xây dựng', 'xay_dung'],
    ['an ninh trat tu', 'an_ninh_trat_tu'],
    ['Chế độ chính sách', 'che_do_chinh_sach'],
    ['tieng_on', 'tieng_on'],
    ['Khác', 'khac'],
  ])('reads the field %p as %p', (text, code) => {
    expect(readField(text, indexTerms(DEFAULT_FIELD_TERMS))).toEqual({ value: code, findings: [] });
  });

  it('puts an unknown field under "khac", with a warning', () => {
    const { value, findings } = readField('Hàng không', indexTerms(DEFAULT_FIELD_TERMS));
    expect([value, findings.map(({ code }) => code)]).toEqual(['khac', ['IMPORT.FIELD_UNKNOWN']]);
  });

  it.each([
    ['Thụ lý', 'accept'],
    ['Không thụ lý', 'refuse'],
    ['Hướng dẫn', 'guide'],
    ['Chuyển đơn', 'transfer'],
    ['Trả lại đơn', 'return'],
    ['Xếp lưu', 'file'],
    ['', undefined],
  ])('reads the outcome %p as %p', (text, outcome) => {
    expect(readOutcome(text)).toEqual({ value: outcome, findings: [] });
  });

  it.each(['Đang xem xét', 'constructor'])('leaves out the unknown outcome %p, with a warning', (text) => {
    expect(readOutcome(text)).toMatchObject({ value: undefined, findings: [{ code: 'IMPORT.OUTCOME_UNKNOWN' }] });
  });
});
