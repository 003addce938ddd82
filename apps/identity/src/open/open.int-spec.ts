import { Readable } from 'node:stream';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SealedPart } from '@donthu/eventing';
import {
  assigned,
  classified,
  logged,
  NAMES,
  openIdentity,
  PEOPLE,
  principal,
  signed,
  TEXT,
  UNIT,
  type IdentityOffice,
  type Name,
} from '../../../../test/identity/identity-office';
import { KeyRing } from '../keys/key-ring';

describe('opening sealed parts', () => {
  let office: IdentityOffice;

  beforeAll(async () => {
    office = await openIdentity();
  });
  afterAll(() => office.close());

  async function whoOpens(part: SealedPart | undefined, namedBy?: string): Promise<Name[]> {
    const opened = await Promise.all(NAMES.map((name) => office.open(name, part, namedBy)));
    return NAMES.filter((_, index) => 'plain' in (opened[index] ?? {}));
  }

  it('shows a complaint to the officers of its unit and of the level above, never to an administrator', async () => {
    const { sealed } = await office.append('petition/c-1', [logged('complaint')], { people: PEOPLE, text: TEXT });
    const officers = ['tiepdan', 'tiepdan2', 'xuly1', 'xuly2', 'xuly3', 'lanhdao', 'lanhdao2', 'thanhtra', 'captren'];
    expect(await whoOpens(sealed?.people)).toEqual(officers);
    expect(await whoOpens(sealed?.text)).toEqual(officers);
    expect(await office.open('xuly1', sealed?.people)).toEqual({ plain: PEOPLE });
    expect(await office.open('quantri', sealed?.people)).toEqual({ masked: true });
  });

  it.each(['denunciation', 'mixed', 'undetermined'] as const)(
    'shows nobody who brought a %s, and its text to those at work on it',
    async (kind) => {
      const id = `m-${kind}`;
      const { sealed } = await office.append(`petition/${id}`, [logged(kind)], { people: PEOPLE, text: TEXT });
      expect(await whoOpens(sealed?.people)).toEqual([]);
      expect(await whoOpens(sealed?.text)).toEqual(['tiepdan', 'lanhdao', 'lanhdao2']);
      await office.append(`assignment/${id}`, [assigned('xuly1', ['xuly2'])]);
      expect(await whoOpens(sealed?.text)).toEqual(['tiepdan', 'xuly1', 'xuly2', 'lanhdao']);
      expect(await whoOpens(sealed?.people)).toEqual([]);
    },
  );

  it('takes out of texts of a denunciation who only came onto its form later, and tells none once nobody can be read', async () => {
    const text = { summary: 'Bà Nguyễn Thị Canary tố cáo', conditions: ['Số 7 ngõ Canary'] };
    const named = { type: 'petition.corrected.v1', data: { changed: ['petitioners'] } };
    const { sealed } = await office.append('petition/n-1', [logged('denunciation')], { text });
    expect(await office.open('tiepdan', sealed?.text)).toEqual({ plain: text });
    const later = await office.append('petition/n-1', [named], { people: PEOPLE });
    expect(await office.open('tiepdan', sealed?.text)).toEqual({
      plain: { summary: 'Bà […] tố cáo', conditions: ['[…]'] },
    });
    await office.append('petition/n-1', [classified('complaint')]);
    expect(await office.open('xuly1', sealed?.text)).toEqual({ plain: text });
    await office.append('petition/n-1', [classified('denunciation')]);
    await office.app.get(KeyRing, { strict: false }).destroy([later.sealed?.people?.keyId ?? '']);
    expect(await office.open('tiepdan', sealed?.text)).toEqual({ masked: true });
  });

  it('follows a reclassification both ways', async () => {
    const { sealed } = await office.append('petition/r-1', [logged('complaint')], { people: PEOPLE });
    await office.append('petition/r-1', [classified('denunciation')]);
    expect(await office.open('xuly1', sealed?.people)).toEqual({ masked: true });
    await office.append('petition/r-1', [classified('complaint')]);
    expect(await office.open('xuly1', sealed?.people)).toEqual({ plain: PEOPLE });
  });

  it('hides from the announcement on, before the commit, and stays hidden by the event', async () => {
    const { sealed } = await office.append('petition/r-2', [logged('complaint')], { people: PEOPLE });
    await office.masks.announce('r-2', 'denunciation', 'some-commit');
    expect(await office.open('xuly1', sealed?.people)).toEqual({ masked: true });
    expect(
      await office.open(
        'xuly1',
        (await office.append('petition/r-3', [logged('complaint')], { people: PEOPLE })).sealed?.people,
      ),
    ).toEqual({ plain: PEOPLE });
    await office.append('petition/r-2', [classified('denunciation')]);
    expect(await office.open('xuly1', sealed?.people)).toEqual({ masked: true });
  });

  it('lets a deputy in on the days of the absence, and whoever stands in for him', async () => {
    const { sealed } = await office.append('petition/d-1', [logged('denunciation')], { text: TEXT });
    await office.append('assignment/d-1', [assigned('xuly1')]);
    const absence = (from: string, to: string) => ({
      type: 'absence.recorded.v1',
      data: { officer: 'xuly1', from, to, deputy: 'xuly3' },
    });
    await office.append('absence/xuly1', [absence('2026-02-01', '2026-03-01')]);
    expect(await office.open('xuly3', sealed?.text)).toEqual({ masked: true });
    await office.append('absence/xuly1', [absence('2026-03-02', '2026-03-02')]);
    expect(await office.open('xuly3', sealed?.text)).toEqual({ plain: TEXT });
    expect(await office.open('xuly2', sealed?.text)).toEqual({ masked: true });
    const both = { from: '2026-03-02', to: '2026-03-02' };
    const passedOn = { officer: 'xuly3', ...both, deputy: 'xuly2' };
    await office.append('absence/xuly3', [{ type: 'absence.recorded.v1', data: passedOn }]);
    expect(await office.open('xuly2', sealed?.text)).toEqual({ plain: TEXT });
    expect(await office.open('xuly3', sealed?.text)).toEqual({ plain: TEXT });
    const back = { officer: 'xuly3', from: '2026-03-02', backOn: '2026-03-02' };
    await office.append('absence/xuly3', [{ type: 'absence.ended.v1', data: back }]);
    expect(await office.open('xuly2', sealed?.text)).toEqual({ masked: true });
    expect(await office.open('xuly3', sealed?.text)).toEqual({ plain: TEXT });
  });

  it('lets nobody in by an assignment or an absence who is the respondent or reports to him', async () => {
    const absence = { officer: 'xuly1', from: '2026-03-02', to: '2026-03-02', deputy: 'xuly3' };
    const reporting = {
      accountId: 'xuly3',
      username: 'xuly3',
      displayName: 'xuly3',
      unit: UNIT,
      roles: ['handler'],
      active: true,
      reportsTo: 'lanhdao2',
    };
    await office.append('account/xuly3', [{ type: 'account.set.v1', data: reporting }]);
    await office.append('absence/xuly1', [{ type: 'absence.recorded.v1', data: absence }]);
    const { sealed } = await office.append('petition/i-1', [logged('denunciation')], { text: TEXT });
    await office.append('assignment/i-1', [assigned('xuly1', ['xuly2'])]);
    expect(await whoOpens(sealed?.text)).toEqual(['tiepdan', 'xuly1', 'xuly2', 'xuly3', 'lanhdao']);
    const about = (respondentOfficerId: string) => ({
      type: 'petition.corrected.v1',
      data: { changed: ['respondent'], respondentOfficerId },
    });
    await office.append('petition/i-1', [about('lanhdao2')]);
    expect(await whoOpens(sealed?.text)).toEqual(['tiepdan', 'xuly1', 'xuly2', 'lanhdao']);
    await office.append('petition/i-1', [about('xuly2')]);
    expect(await whoOpens(sealed?.text)).toEqual(['tiepdan', 'xuly1', 'xuly3', 'lanhdao']);
    await office.append('petition/i-1', [about('lanhdao')]);
    expect(await whoOpens(sealed?.text)).toEqual(['tiepdan', 'xuly1', 'xuly2', 'xuly3']);
  });

  it('opens nothing that was moved to another petition, and nothing it does not know', async () => {
    const secret = await office.append('petition/x-1', [logged('denunciation')], { people: PEOPLE });
    const open = await office.append('petition/x-2', [logged('complaint')], { people: PEOPLE });
    const part = secret.sealed?.people;
    if (!part || !open.sealed?.people) throw new Error('not sealed');
    expect(await office.open('lanhdao', { ...part, context: open.sealed.people.context })).toEqual({
      unreadable: true,
    });
    expect(await office.open('lanhdao', { ...part, context: 'petition/unknown@c#people' })).toEqual({ masked: true });
    expect(await office.open('lanhdao', { ...part, context: 'nonsense' })).toEqual({ masked: true });
    expect(await office.open('lanhdao', { ...open.sealed.people, keyId: part.keyId })).toEqual({ unreadable: true });
  });

  it('answers two hundred requests in their order and refuses more', async () => {
    const { sealed } = await office.append('petition/b-1', [logged('complaint')], { people: PEOPLE, text: TEXT });
    if (!sealed?.people || !sealed.text) throw new Error('not sealed');
    const requests = Array.from({ length: 100 }, () => [{ part: sealed.people }, { part: sealed.text }]).flat() as {
      part: SealedPart;
    }[];
    const results = await office.opener.open(principal('lanhdao'), requests);
    expect(results).toEqual(requests.map((_, index) => ({ plain: index % 2 === 0 ? PEOPLE : TEXT })));
    await expect(
      office.opener.open(principal('lanhdao'), [...requests, ...requests.slice(0, 1)]),
    ).rejects.toBeInstanceOf(RangeError);
  });

  it('masks a visit with the petition that came of it', async () => {
    const visit = {
      type: 'visit.recorded.v1',
      data: {
        receivedOn: '2026-03-02',
        kind: 'regular',
        persons: 1,
        delegation: false,
        handling: 'petition',
        register: { unit: UNIT, year: 2026, book: 'visits', number: 1 },
        recordedBy: 'tiepdan',
      },
    };
    const { sealed } = await office.append('visit/v-1', [visit], {
      people: { visitors: PEOPLE.petitioners },
      text: { content: 'x' },
    });
    expect(await whoOpens(sealed?.people)).toEqual(['tiepdan', 'tiepdan2', 'lanhdao', 'lanhdao2', 'thanhtra']);
    await office.append('petition/v-p', [logged('denunciation', { visitId: 'v-1' })]);
    expect(await whoOpens(sealed?.people)).toEqual([]);
    expect(await whoOpens(sealed?.text)).toEqual(['tiepdan', 'lanhdao', 'lanhdao2']);
  });

  it('opens a file only through the petition whose own events name it', async () => {
    const content = () => Readable.from([Buffer.from('Tôi là Canary')]);
    const { fileId, size, mediaType } = await office.files.keep({
      uploadId: 'u',
      name: 'Canary.txt',
      by: 'tiepdan',
      unit: UNIT,
      content: content(),
    });
    await office.append('petition/f-1', [logged('complaint', { attachments: [{ fileId, size, mediaType }] })]);
    await office.append('petition/f-2', [logged('complaint')]);
    expect((await office.files.open(principal('xuly1'), fileId, 'petition/f-1')).outcome).toBe('opened');
    expect((await office.files.open(principal('xuly1'), fileId, 'petition/f-2')).outcome).toBe('masked');
    expect((await office.files.open(principal('xuly1'), fileId, 'visit/f-1')).outcome).toBe('masked');
    expect((await office.files.open(principal('quantri'), fileId, 'petition/f-1')).outcome).toBe('masked');
  });

  it("does not open a denouncer's file through a complaint that names it as well", async () => {
    const content = Readable.from([Buffer.from('chữ viết tay')]);
    const { fileId, size, mediaType } = await office.files.keep({
      uploadId: 'n',
      name: 'a.txt',
      by: 'tiepdan',
      unit: UNIT,
      content,
    });
    const attachments = [{ fileId, size, mediaType }];
    await office.append('petition/n-1', [logged('denunciation', { attachments })]);
    await office.append('petition/n-2', [logged('complaint', { attachments })]);
    expect((await office.files.open(principal('xuly3'), fileId, 'petition/n-2')).outcome).toBe('masked');
  });

  it("opens an import's raw file for its uploader alone", async () => {
    const progress = (more: object) => ({
      type: 'import.progressed.v1',
      data: {
        importId: 'i-1',
        state: 'checking',
        by: 'tiepdan',
        openRows: 'history',
        rows: { total: 0, ok: 0, warnings: 0, errors: 0 },
        ...more,
      },
    });
    const content = Readable.from([Buffer.from('số;ngày')]);
    const { fileId } = await office.files.keep({
      uploadId: 'i',
      name: 'so.csv',
      by: 'tiepdan',
      unit: UNIT,
      content,
      mediaType: 'text/csv',
    });
    await office.append('import/i-1', [progress({ fileId })]);
    expect((await office.files.open(principal('tiepdan'), fileId, 'import/i-1')).outcome).toBe('opened');
    for (const name of ['tiepdan2', 'lanhdao', 'quantri'] as const)
      expect((await office.files.open(principal(name), fileId, 'import/i-1')).outcome).toBe('masked');
  });

  it('cuts people out of later texts without opening them, and gives tokens only to those who classify', async () => {
    await office.append('petition/t-1', [logged('denunciation')], { people: PEOPLE });
    const [cut, clean] = await office.cutter.cut(principal('xuly1'), 't-1', [
      'Bà NGUYEN THI CANARY (0912.345.678) nói',
      'không có ai',
    ]);
    expect(cut).toEqual({ cut: 'Bà […] ([…]) nói', found: true });
    expect(clean).toEqual({ cut: 'không có ai', found: false });
    expect(await office.opener.peopleTokens(principal('lanhdao'), 't-1')).toHaveLength(6); // five words, one person
    await expect(office.opener.peopleTokens(principal('xuly1'), 't-1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(office.cutter.cut(principal('lanhdao.vh'), 't-1', ['x'])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('cuts whoever was ever named, and makes searchable who stands on the form by now', async () => {
    await office.append('petition/t-2', [logged('complaint')], { people: PEOPLE });
    const corrected = { type: 'petition.corrected.v1', data: { changed: ['petitioners'] } };
    await office.append('petition/t-2', [corrected], { people: { petitioners: [{ fullName: 'Lê Văn Mới' }] } });
    const cut = await office.cutter.cut(principal('xuly1'), 't-2', ['Lê Văn Mới', 'Nguyễn Thị Canary']);
    expect(cut.map(({ found }) => found)).toEqual([true, true]);
    expect(await office.opener.peopleTokens(principal('lanhdao'), 't-2')).toHaveLength(4);
    const anonymous = { type: 'petition.corrected.v1', data: { changed: ['anonymous'], anonymous: true } };
    await office.append('petition/t-2', [anonymous], { people: { petitioners: [] } });
    expect(await office.opener.peopleTokens(principal('lanhdao'), 't-2')).toEqual([]);
    const [former] = await office.cutter.cut(principal('xuly1'), 't-2', ['Lê Văn Mới']);
    expect(former?.found).toBe(true);
  });

  it('leaves no readable name in the data folder', async () => {
    await office.append('petition/z-1', [logged('complaint'), signed('accept')], {
      people: PEOPLE,
      text: { summary: 'Canary' },
    });
    const files = readdirSync(office.place.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const found = files.filter((file) =>
      /Canary|001099012345|0912345678/.test(readFileSync(join(file.parentPath, file.name), 'latin1')),
    );
    expect(files.length).toBeGreaterThan(2);
    expect(found.map(({ name }) => name)).toEqual([]);
  });
});
