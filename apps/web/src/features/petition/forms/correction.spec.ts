/// <reference types="jest" />
import fc from 'fast-check';
import { mergedFiles } from './correction';

interface File {
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
}

const file = (fileId: string): File => ({ fileId, name: `${fileId}.pdf`, size: 1 });
const of = (ids: readonly string[]) => ({ attachments: ids.map(file) });
const idsOf = (values: ReturnType<typeof mergedFiles>) =>
  (values as { attachments?: readonly File[] }).attachments?.map(({ fileId }) => fileId);
const merged = (was: readonly string[], mine: readonly string[], theirs: readonly string[]) =>
  idsOf(mergedFiles(of(was), of(mine), of(theirs)));

describe('files that two officers changed', () => {
  it('are those of both: what either added is there, what either took off is not', () => {
    expect(merged(['a', 'b', 'c'], ['b', 'c', 'mine'], ['a', 'b', 'theirs'])).toEqual(['b', 'theirs', 'mine']);
  });

  it('are left alone where this officer changed other fields only', () => {
    expect(mergedFiles(of(['a']), { summary: 'x' }, of(['b']))).toEqual({});
  });

  it('are as one left them where the other changed nothing, each once, whatever was done', () => {
    const ids = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(ids, ids, ids, (was, mine, theirs) => {
        expect([...(merged(was, mine, was) ?? [])].sort()).toEqual([...mine].sort());
        expect(merged(was, was, theirs)).toEqual(theirs);
        const both = merged(was, mine, theirs) ?? [];
        expect(new Set(both).size).toBe(both.length);
        for (const id of ['a', 'b', 'c', 'd', 'e']) {
          const [had, own, now] = [was, mine, theirs].map((list) => list.includes(id));
          expect([id, both.includes(id)]).toEqual([id, had ? own && now : own || now]);
        }
      }),
    );
  });
});
