import { PetitionLoggedV1 } from '@donthu/contracts';
import { storedEventsOf, type StoredEvent } from '@donthu/eventing';
import { openTestService, type TestService } from '@donthu/testing/service/test-service';
import { ResolutionModule } from '../resolution.module';
import { OpeningConsumer } from './opening.consumer';

let service: TestService;

beforeAll(async () => {
  service = await openTestService({ services: [ResolutionModule], accounts: {}, now: '2026-03-20T02:00:00Z' });
});
afterAll(() => service.close());

async function signed(id: string, data: Record<string, unknown> = {}): Promise<StoredEvent> {
  const commit = await service.append(`petition/${id}`, [
    { type: 'petition.logged.v1', data: { ...PetitionLoggedV1.example } },
    {
      type: 'petition.outcome-signed.v1',
      data: { outcome: 'accept', kind: 'complaint', signedOn: '2026-03-06', signedBy: 'lanhdao', ...data },
    },
  ]);
  const event = storedEventsOf(commit)[1];
  if (!event) throw new Error('not signed');
  return event;
}

const cases = (id: string) => service.office.engine.store.readStream(`case/${id}`);

describe('a signed acceptance', () => {
  it('opens the case in the petition’s unit, caused by the signature', async () => {
    const event = await signed('accepted');
    expect(await cases('accepted')).toMatchObject([
      {
        unit: 'thuong-thanh',
        version: 1,
        events: [
          {
            type: 'case.opened.v1',
            data: { petitionId: 'accepted', kind: 'complaint', acceptedOn: '2026-03-06' },
          },
        ],
        meta: { actor: { id: 'resolution.opening', role: 'system' }, causationId: event.id },
      },
    ]);
  });

  it('delivered again, late or several times at once, opens no second case', async () => {
    const event = await signed('again');
    const consumer = service.app.get(OpeningConsumer, { strict: false });
    await Promise.all([consumer.onSigned(event), consumer.onSigned(event)]);
    const twin = new OpeningConsumer(withoutMarks(), service.clock);
    await Promise.all([twin.onSigned(event), twin.onSigned(event)]);
    await twin.onSigned({ ...event, id: 'another-event:0' });
    expect(await cases('again')).toHaveLength(1);
  });

  it('discarded by an operator opens none', async () => {
    const event = await signed('refused', { outcome: 'refuse' });
    const accept = { ...event, data: { ...event.data, outcome: 'accept' }, discarded: true };
    await new OpeningConsumer(withoutMarks(), service.clock).onSigned(accept);
    expect(await cases('refused')).toEqual([]);
  });
});

/** The same log, as a consumer finds it whose progress was lost. */
function withoutMarks() {
  const { store } = service.office.engine;
  return Object.create(store, { marked: { value: async () => 0 } }) as typeof store;
}
