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
});
