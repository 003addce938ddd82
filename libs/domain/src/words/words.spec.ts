import {
  AUDITED,
  CHANNELS,
  KINDS,
  NOTIFY_MEANS,
  OUTCOMES,
  ROLES,
  VISIT_HANDLINGS,
  VISIT_KINDS,
} from '@donthu/contracts';
import { PETITION_ACTIONS, PETITION_STAGES } from '../petition/lifecycle/petition-stage';
import { WORD_DATA, type WordGroup } from './word-data';
import { parseWords, say, wordOf, wordsOf } from './words';

describe('words for people', () => {
  it.each([
    ['kind', KINDS],
    ['channel', CHANNELS],
    ['petition-state', PETITION_STAGES],
    ['petition-action', PETITION_ACTIONS],
    ['outcome', OUTCOMES],
    ['notify-means', NOTIFY_MEANS],
    ['visit-kind', VISIT_KINDS],
    ['visit-handling', VISIT_HANDLINGS],
    ['role', ROLES],
    ['audited', AUDITED],
  ] as const satisfies readonly (readonly [WordGroup, readonly string[]])[])(
    'name every %s of the vocabulary and no other',
    (group, codes) => {
      expect([...wordsOf(group).keys()]).toEqual([...codes]);
    },
  );

  it('are narrowed by kind where one code has several words', () => {
    expect(say('case-state', 'sent', 'vi', 'denunciation')).toBe('Đã gửi kết luận nội dung tố cáo');
    expect(say('case-state', 'sent', 'vi', 'complaint')).toBe('Đã gửi quyết định giải quyết');
    expect(say('case-state', 'sent', 'vi')).toBe('Đã gửi kết quả giải quyết');
    expect(wordOf('choice', 'partly_right', 'outcome')).toEqual({ vi: 'Đúng một phần', en: 'Partly right' });
  });

  it('leave a code of an old event as it is', () => expect(say('case-step', 'flown', 'vi')).toBe('flown'));

  it('are NFC and differ within a group', () => {
    for (const table of Object.values(WORD_DATA)) {
      const said = Object.values(table).map(({ vi }) => vi);
      expect(said).toEqual(said.map((vi) => vi.normalize('NFC')));
      expect(new Set(said).size).toBe(said.length);
    }
  });

  it('do not load without one of the languages', () => {
    expect(() => parseWords({ kind: { complaint: { vi: 'Khiếu nại' } } })).toThrow('/kind/complaint/en');
  });
});
