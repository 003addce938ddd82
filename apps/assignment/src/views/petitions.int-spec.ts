import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AssignmentMadeV1,
  CaseOpenedV1,
  CaseStepTakenV1,
  ObligationsChangedV1,
  PetitionLoggedV1,
  PetitionOutcomeSignedV1,
} from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';
import { openDatabase } from '@donthu/eventing/embedded/database';
import { EmbeddedViewStore } from '@donthu/views/embedded/embedded-view.store';
import { PETITIONS_VIEW } from './petitions.view';
import { PetitionsConsumer } from './petitions.consumer';

interface Definition {
  readonly type: string;
  readonly streamType: string;
  readonly example: object;
}

function eventOf({ type, streamType, example }: Definition, version: number, data: object = {}): StoredEvent {
  return {
    id: `${streamType}-${version}:0`,
    type,
    stream: `${streamType}/p`,
    streamType,
    key: 'p',
    version,
    unit: 'thuong-thanh',
    data: { ...example, ...data },
    meta: { actor: { id: 'a', role: 'leader' }, at: '2026-03-04T02:00:00Z', correlationId: 'c' },
  };
}

const PETITION = [
  eventOf(PetitionLoggedV1, 1, { respondentOfficerId: 'pho' }),
  eventOf(PetitionOutcomeSignedV1, 2, { outcome: 'accept' }),
];
const ASSIGNMENT = [eventOf(AssignmentMadeV1, 1), eventOf(AssignmentMadeV1, 2, { responsible: 'xuly2' })];
const CASE = [eventOf(CaseOpenedV1, 1), eventOf(CaseStepTakenV1, 2, { to: 'verifying' })];
const OBLIGATIONS = [eventOf(ObligationsChangedV1, 1)];

async function projected(events: readonly StoredEvent[]) {
  const views = new EmbeddedViewStore(
    openDatabase(join(mkdtempSync(join(tmpdir(), 'donthu-')), 'views.sqlite'), 'normal'),
  );
  await views.register(PETITIONS_VIEW);
  const consumer = new PetitionsConsumer(views);
  for (const event of events) await handlerOf(consumer, event)(event);
  const document = await views.get(PETITIONS_VIEW, 'p');
  const work = { index: 'byWork', equal: { unit: 'thuong-thanh', responsible: 'xuly2', open: true } } as const;
  const listed = await views.count(PETITIONS_VIEW, work);
  const { index } = await views.plan(PETITIONS_VIEW, { ...work, to: '2026-03-31', limit: 10 });
  views.close();
  return { slices: document?.slices, fields: document?.fields, listed, index };
}

function handlerOf(consumer: PetitionsConsumer, { streamType }: StoredEvent) {
  const handlers: Record<string, (event: StoredEvent) => Promise<void>> = {
    petition: (event) => consumer.onPetition(event),
    assignment: (event) => consumer.onAssignment(event),
    case: (event) => consumer.onCase(event),
    obligations: (event) => consumer.onObligations(event),
  };
  return handlers[streamType] ?? (() => Promise.reject(new Error(streamType)));
}

describe('the petitions of the assignment', () => {
  it('come out the same however their topics interleave and however often events come', async () => {
    const first = await projected([...PETITION, ...ASSIGNMENT, ...CASE, ...OBLIGATIONS]);
    expect(first).toMatchObject({
      fields: { unit: 'thuong-thanh', responsible: 'xuly2', open: true, nextDueOn: '2026-03-12' },
      listed: 1,
      index: expect.stringContaining('byWork') as unknown,
    });
    const other = await projected([...OBLIGATIONS, ...CASE, ...CASE, ...ASSIGNMENT, ...PETITION, ...OBLIGATIONS]);
    expect(other).toEqual(first);
    expect(JSON.stringify(other)).toBe(JSON.stringify(first));
  });

  it('are in no list before the petition itself is known', async () => {
    expect(await projected([...ASSIGNMENT, ...OBLIGATIONS])).toMatchObject({ fields: undefined, listed: 0 });
  });
});
