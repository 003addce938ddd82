import { partsOf } from './visit-parts';

const visitors = [{ fullName: 'Trần Thị Bưởi', address: 'Số 5 ngõ 9 phố Thượng Thanh', idNumber: '001099012345' }];

describe('what of a visit is sealed', () => {
  it('keeps texts that name nobody as they were written', () => {
    const parts = partsOf({ visitors, content: 'Hỏi thủ tục', note: 'Đã hướng dẫn' });
    expect(parts).toEqual({ people: { visitors }, text: { content: 'Hỏi thủ tục', note: 'Đã hướng dẫn' } });
  });

  it('cuts the visitors out of every text and keeps the originals with the people', () => {
    const { people, text } = partsOf({
      visitors,
      content: 'tran thi buoi, CCCD 001 099 012 345, tố cáo',
      previousAuthority: 'Công an phường',
      note: 'bà Trần Thị Bưởi',
    });
    expect(text).toEqual({ content: '[…], CCCD […], tố cáo', previousAuthority: 'Công an phường', note: 'bà […]' });
    expect(people).toEqual({
      visitors,
      originals: { content: 'tran thi buoi, CCCD 001 099 012 345, tố cáo', note: 'bà Trần Thị Bưởi' },
    });
  });
});
