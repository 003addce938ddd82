import { readChannel } from './read-channel';

describe('the channel that a note tells', () => {
  it.each([
    ['Nộp trực tiếp', 'in_person'],
    ['đơn nhận tại buổi tiếp công dân 05/01', 'in_person'],
    ['Gửi qua bưu điện', 'post'],
    ['gửi trực tuyến', 'online'],
    ['Hòm thư góp ý', 'suggestion_box'],
  ])('%j is %s', (note, channel) => expect(readChannel(note)).toBe(channel));

  it.each(['', 'Đơn nặc danh', 'không nộp trực tiếp', 'gửi bưu điện, sau nộp trực tiếp'])('%j says nothing', (note) =>
    expect(readChannel(note)).toBeUndefined(),
  );
});
