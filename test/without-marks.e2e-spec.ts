import { Office } from './harness/office';
import { FORM, type Logged } from './harness/ward';

/** A caller that knows nothing of `Donthu-Seen`, as most first scripts. */
describe('a caller without marks', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.start()));
  afterAll(() => office.stop());

  it('finds in one office what it has just logged, in every service', async () => {
    const { bearer } = await office.as('tiepdan');
    const call = (path: string, body?: object) =>
      fetch(`${office.url}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
    for (let round = 0; round < 10; round += 1) {
      const logged = (await (await call('/api/intake/petitions', FORM)).json()) as Logged;
      const reads = await Promise.all(
        [
          `/api/intake/petitions/${logged.petitionId}`,
          `/api/intake/petitions/${logged.petitionId}/duplicates`,
          `/api/deadline/petitions/${logged.petitionId}`,
          `/api/reporting/petitions/${logged.petitionId}/timeline`,
        ].map(async (path) => (await call(path)).status),
      );
      expect(reads).toEqual([200, 200, 200, 200]);
      const { items } = (await (await call('/api/intake/petitions?limit=200')).json()) as { items: Logged[] };
      expect(items.map(({ petitionId }) => petitionId)).toContain(logged.petitionId);
    }
  });
});
