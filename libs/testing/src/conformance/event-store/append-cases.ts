import { randomUUID } from 'node:crypto';
import type { EventStore } from '@donthu/eventing/store/event-store';
import { commitWith, newStream } from './commits';

const three = [1, 2, 3].map((n) => ({ type: 'petition.withdrawn.v1', data: { on: `2026-03-0${n}`, by: 'letter' } }));

export function appendCases(store: () => EventStore): void {
  it('keeps a commit whole: events, sealed parts, claims, meta', async () => {
    const commit = commitWith({
      stream: newStream(),
      events: [
        {
          type: 'x.v1',
          data: {
            text: 'Đơn khiếu nại — đất đai',
            nested: { list: [1, 'hai', null, true], empty: {} },
            zero: 0,
            half: 0.5,
            big: 2 ** 40,
          },
        },
      ],
      sealed: {
        people: { keyId: 'k1', context: 'c', ciphertext: 'AA==' },
        tokens: { people: ['t1', 't2'] },
        credential: '$argon2id$x',
      },
      claims: ['register:2026:live:141'],
      unpublished: true,
      meta: {
        actor: { id: 'a', role: 'leader' },
        at: '2026-03-02T01:00:00.123Z',
        correlationId: 'c',
        causationId: 'e:0',
        traceparent: '00-a-b-01',
        bodyMac: 'mac',
      },
    });
    expect(await store().append(commit)).toEqual({ outcome: 'committed', commit });
    expect(await store().findById(commit.id)).toEqual(commit);
    expect(await store().readStream(commit.stream)).toEqual([commit]);
  });

  it('gives every event a version of its own', async () => {
    const stream = newStream();
    await store().append(commitWith({ stream, events: three }));
    const next = commitWith({ stream, version: 4 });
    expect(await store().append(next)).toMatchObject({ outcome: 'committed' });
    expect((await store().readStream(stream)).map(({ version }) => version)).toEqual([1, 4]);
  });

  it.each([1, 2, 3, 5, 9])('refuses version %i on a stream that ends at 3', async (version) => {
    const stream = newStream();
    await store().append(commitWith({ stream, events: three }));
    expect(await store().append(commitWith({ stream, version }))).toEqual({ outcome: 'version_conflict' });
    expect(await store().readStream(stream)).toHaveLength(1);
  });

  it('refuses a first commit that is not version 1', async () => {
    expect(await store().append(commitWith({ stream: newStream(), version: 2 }))).toEqual({
      outcome: 'version_conflict',
    });
  });

  it('lets exactly one of many writers of one version win', async () => {
    const stream = newStream();
    const results = await Promise.all(Array.from({ length: 20 }, () => store().append(commitWith({ stream }))));
    expect(results.filter(({ outcome }) => outcome === 'committed')).toHaveLength(1);
    expect(results.filter(({ outcome }) => outcome === 'version_conflict')).toHaveLength(19);
    expect(await store().readStream(stream)).toHaveLength(1);
  });

  it('answers a second try with the first commit, whatever it carries now', async () => {
    const first = commitWith({ stream: newStream(), claims: ['c:1'] });
    await store().append(first);
    expect(await store().append(first)).toEqual({ outcome: 'duplicate', commit: first });
    const other = { ...first, events: three };
    expect(await store().append(other)).toEqual({ outcome: 'duplicate', commit: first });
    await store().append(commitWith({ stream: first.stream, version: 2 }));
    expect(await store().append({ ...first, version: 7 })).toEqual({ outcome: 'duplicate', commit: first });
  });

  it('commits one of many tries with the same id at once and tells the others which', async () => {
    const commit = commitWith({ stream: newStream(), claims: ['only:once'] });
    const results = await Promise.all(Array.from({ length: 12 }, () => store().append(commit)));
    expect(results.filter(({ outcome }) => outcome === 'committed')).toHaveLength(1);
    expect(
      results
        .filter((result) => result.outcome === 'duplicate')
        .map((result) => ('commit' in result ? result.commit.id : '')),
    ).toEqual(Array(11).fill(commit.id));
  });

  it('lets one commit make a claim, in its unit', async () => {
    const holder = commitWith({ stream: newStream(), claims: ['register:1', 'receipt:A'] });
    await store().append(holder);
    expect(await store().append(commitWith({ stream: newStream(), claims: ['other', 'receipt:A'] }))).toEqual({
      outcome: 'claim_conflict',
    });
    expect(
      await store().append(commitWith({ stream: newStream(), unit: 'phuong-hai', claims: ['receipt:A'] })),
    ).toMatchObject({ outcome: 'committed' });
    expect(await store().findByClaim(holder.unit, 'receipt:A')).toEqual(holder);
    expect(await store().findByClaim(holder.unit, 'other')).toBeUndefined();
    expect(await store().findByClaim('phuong-ba', 'receipt:A')).toBeUndefined();
  });

  it('leaves no trace of a refused commit', async () => {
    await store().append(commitWith({ stream: newStream(), claims: ['taken'] }));
    const refused = commitWith({ stream: newStream(), claims: ['free', 'taken'] });
    expect(await store().append(refused)).toEqual({ outcome: 'claim_conflict' });
    expect(await store().findById(refused.id)).toBeUndefined();
    expect(await store().readStream(refused.stream)).toEqual([]);
    expect(await store().append(commitWith({ stream: newStream(), claims: ['free'] }))).toMatchObject({
      outcome: 'committed',
    });
    expect(await store().append(refused)).toEqual({ outcome: 'claim_conflict' });
  });

  it('never lets commits without claims collide', async () => {
    const commits = [undefined, undefined, [], []].map((claims) =>
      commitWith({ stream: newStream(), ...(claims && { claims }) }),
    );
    const results = await Promise.all(commits.map((commit) => store().append(commit)));
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(4).fill('committed'));
  });

  it('gives each of many appends at once its own verdict', async () => {
    const taken = commitWith({ stream: newStream(), claims: ['seat'] });
    await store().append(taken);
    const commits = Array.from({ length: 300 }, (_, i) => {
      if (i % 10 === 3) return commitWith({ stream: newStream(), claims: ['seat'] });
      if (i % 10 === 6) return commitWith({ stream: taken.stream });
      return i % 10 === 9 ? taken : commitWith({ stream: newStream(), id: randomUUID(), claims: [`mine:${i}`] });
    });
    const results = await Promise.all(commits.map((commit) => store().append(commit)));
    const expected = commits.map(
      (_, i) => ({ 3: 'claim_conflict', 6: 'version_conflict', 9: 'duplicate' })[i % 10] ?? 'committed',
    );
    expect(results.map(({ outcome }) => outcome)).toEqual(expected);
    const found = await Promise.all(commits.map(({ id }) => store().findById(id)));
    expect(found.map((commit) => commit !== undefined)).toEqual(
      expected.map((outcome) => outcome === 'committed' || outcome === 'duplicate'),
    );
  });
}
