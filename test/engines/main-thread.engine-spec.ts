import { Services } from '../harness/services';
import { describeMainJob, FORM, type Item } from '../journeys/main-job';

describe('the main job with each service in a process of its own, on MongoDB and Kafka', () => {
  let services: Services;

  beforeAll(async () => {
    services = await Services.start();
  }, 120_000);
  afterAll(() => services.stop(), 60_000);

  describeMainJob(() => services);

  it('finds everything again after kill -9 of every service', async () => {
    await Promise.all((['intake', 'identity', 'portal', 'deadline'] as const).map((name) => services.restart(name)));
    const again = await services.as('lanhdao');
    const { body } = await again.get<{ items: Item[] }>('/api/intake/petitions');
    expect(body.items).toHaveLength(2);
    const desk = await services.as('tiepdan');
    const repeated = await desk.post<{ receipt: object }>('/api/intake/petitions', FORM, { key: 'k-1' });
    expect(repeated.body).toMatchObject({ register: { number: 1 } });
  }, 120_000);
});
