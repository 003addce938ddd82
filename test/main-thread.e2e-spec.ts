import { Office } from './harness/office';
import { describeMainJob, FORM, type Item } from './journeys/main-job';

describe('the main job, end to end', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.start();
  });
  afterAll(() => office.stop());

  describeMainJob(() => office);

  it('finds everything again after kill -9', async () => {
    await office.kill();
    await office.run();
    const again = await office.as('lanhdao');
    const { body } = await again.get<{ items: Item[] }>('/api/intake/petitions');
    expect(body.items).toHaveLength(2);
    expect(
      (await (await office.as('tiepdan')).post<{ receipt: object }>('/api/intake/petitions', FORM, { key: 'k-1' }))
        .body,
    ).toMatchObject({ register: { number: 1 } });
  });

  it('refuses a second start on the same folder, saying who holds it', async () => {
    await expect(Office.start({ dataDir: office.dataDir })).rejects.toThrow(/pid \d+/);
  });
});
