import { Office } from './harness/office';
import { listAll, must, Ward } from './harness/ward';

const PETITIONS = '/api/intake/petitions';

interface Listed {
  readonly petitionId: string;
  readonly receivedOn: string;
  readonly register: { readonly number: number };
}

describe('the petition register as it is read', () => {
  let office: Office;
  let ward: Ward;

  beforeAll(async () => {
    office = await Office.start();
    ward = await Ward.of(office);
    const days = ['2026-03-01', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-01', '2026-02-28'];
    // An id of a command with a key tells no time.
    for (const [n, receivedOn] of days.entries()) await ward.log({ receivedOn }, { key: `don-${n}` });
  });
  afterAll(() => office.stop());

  const numbersOf = (items: readonly Listed[]) =>
    items.map(({ receivedOn, register }) => [receivedOn, register.number]);

  it('shows the last day first and, within a day, the last number, however small the pages', async () => {
    const expected = [
      ['2026-03-02', 4],
      ['2026-03-01', 5],
      ['2026-03-01', 3],
      ['2026-03-01', 1],
      ['2026-02-28', 6],
      ['2026-02-28', 2],
    ];
    expect(numbersOf(await listAll<Listed>(ward.leader, PETITIONS))).toEqual(expected);
    const paged: Listed[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path = `${PETITIONS}?limit=2${cursor && `&cursor=${cursor}`}`;
      const page: { items: Listed[]; nextCursor: string | null } = await must(ward.leader.get(path));
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(numbersOf(paged)).toEqual(expected);
    const oneDay = await listAll<Listed>(ward.leader, `${PETITIONS}?from=2026-03-01&to=2026-03-01`);
    expect(numbersOf(oneDay)).toEqual(expected.slice(1, 4));
  });

  it('finds nothing for words that are none', async () => {
    for (const q of ['%3F%21', '…', '%22%25%22', '-'])
      expect(await listAll(ward.leader, `${PETITIONS}?q=${encodeURI(q)}`)).toEqual([]);
    expect(await listAll(ward.leader, `${PETITIONS}?q=%22%C4%91%E1%BA%A5t%20%C4%91ai%22%21`)).toHaveLength(6);
  });

  it('finds a petition by its number and by the code of its receipt', async () => {
    const found = async (q: string) =>
      numbersOf(await listAll<Listed>(ward.leader, `${PETITIONS}?q=${encodeURIComponent(q)}`));
    for (const q of ['4/2026', ' 04/2026', 'THUONG-THANH-2026-0004', 'thuong-thanh-2026-0004'])
      expect(await found(q)).toEqual([['2026-03-02', 4]]);
    for (const q of ['4/2025', '4/2026*', 'THUONG-THANH-2026-4004']) expect(await found(q)).toEqual([]);
  });

  it('finds a denunciation by its number for whoever has it in his list, masked as there', async () => {
    const { register } = await ward.log({ declaredKind: 'denunciation' });
    const q = `${PETITIONS}?q=${register.number}%2F${register.year}`;
    expect(await listAll<Listed>(ward.leader, q)).toHaveLength(1);
    expect(await listAll<Listed>(ward.handler, q)).toMatchObject([{ masked: true, summary: '•••' }]);
    expect(await listAll<Listed>(ward.handler, q)).toEqual(
      await listAll<Listed>(ward.handler, `${PETITIONS}?kind=denunciation`),
    );
  });

  describe('as work', () => {
    const numbers = async (query: string, by = ward.handler) =>
      (await listAll<Listed>(by, `${PETITIONS}?${query}`)).map(({ register }) => register.number);

    it('shows what is not over, what is due first on top, and what an officer helps with', async () => {
      const old = await ward.log({ receivedOn: '2026-01-05' });
      const guided = await ward.log({ channel: 'post' });
      await ward.classify(guided.petitionId, 'complaint');
      await ward.sign(guided.petitionId, 'guide');
      const helped = await ward.log();
      await ward.classify(helped.petitionId, 'complaint');
      await ward.sign(helped.petitionId);
      await ward.assign(helped.petitionId, { coordinating: ['a-xuly2'] });
      const open = await numbers('open=true');
      expect(open[0]).toBe(old.register.number);
      expect(open).toContain(helped.register.number);
      expect(open).not.toContain(guided.register.number);
      expect(await numbers('open=false')).toEqual([guided.register.number]);
      expect(await numbers('open=true&coordinating=a-xuly2')).toEqual([helped.register.number]);
      expect(await numbers('open=true&responsible=a-xuly1')).toEqual([helped.register.number]);
      expect(await numbers('open=true&responsible=a-xuly1&coordinating=a-xuly1')).toEqual([]);
      expect(await numbers('open=true', await office.as('xuly.vh'))).toEqual([]);
    });

    it('shows the desk which results it has to make known, from the signature on until they are', async () => {
      const { petitionId, register } = await ward.log();
      const item = async () =>
        (await listAll<Listed & { tellDueOn: string | null; workDueOn: string | null }>(ward.desk, PETITIONS)).find(
          (row) => row.petitionId === petitionId,
        );
      await ward.classify(petitionId, 'complaint');
      expect(await numbers('toTell=true')).not.toContain(register.number);
      await ward.sign(petitionId);
      expect(await numbers('toTell=true')).toContain(register.number);
      expect(await item()).toMatchObject({ tellDueOn: '2026-03-16', workDueOn: '2026-04-01' });
      await ward.act(ward.desk, petitionId, 'notify', { to: 'petitioner', on: '2026-03-02', by: 'phone' });
      expect(await numbers('toTell=true')).not.toContain(register.number);
      expect(await numbers('toTell=false')).toContain(register.number);
      expect(await item()).toMatchObject({ tellDueOn: null });
    });
  });
});
