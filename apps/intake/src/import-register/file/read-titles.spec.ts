import { readTitles } from './read-titles';

const REGISTER = `Ủy ban nhân dân phường;;;
Ngày nhận;Người gửi đơn;;Nội dung
;Họ và tên;Địa chỉ;
05/01/2026;Bùi Nam;Số 5;Về đất
06/01/2026;Lê Nga;;Về ngõ
`;

describe('the columns of a file', () => {
  it('are told with the first cells below each and with what they seem to hold', () => {
    expect(readTitles(Buffer.from(REGISTER))).toEqual({
      ok: true,
      columns: [
        { title: 'Ngày nhận', examples: ['05/01/2026', '06/01/2026'] },
        { title: 'Họ và tên', examples: ['Bùi Nam', 'Lê Nga'] },
        { title: 'Địa chỉ', examples: ['Số 5'] },
        { title: 'Nội dung', examples: ['Về đất', 'Về ngõ'] },
      ],
      mapping: { receivedOn: 'Ngày nhận', fullName: 'Họ và tên', address: 'Địa chỉ', summary: 'Nội dung' },
    });
  });

  it('are told of a file with titles that nobody knows, so that a person can say what they are', () => {
    expect(readTitles(Buffer.from('Cột A,Cột B\nx,y\n'))).toEqual({
      ok: true,
      columns: [
        { title: 'Cột A', examples: ['x'] },
        { title: 'Cột B', examples: ['y'] },
      ],
      mapping: {},
    });
  });

  it('of what is no table are refused in words', () => {
    expect(readTitles(Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x10]))).toMatchObject({ ok: false });
  });
});
