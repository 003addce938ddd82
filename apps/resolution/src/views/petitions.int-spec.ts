import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AbsenceRecordedV1, AssignmentMadeV1, PetitionCorrectedV1, PetitionLoggedV1 } from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';
import { openDatabase } from '@donthu/eventing/embedded/database';
import { EmbeddedViewStore } from '@donthu/views/embedded/embedded-view.store';
import { AbsencesConsumer } from './absences.consumer';
import { ABSENCES_VIEW } from './absences.view';
import { PetitionsConsumer } from './petitions.consumer';
import { PETITIONS_VIEW } from './petitions.view';

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

const PETITION = [eventOf(PetitionLoggedV1, 1), eventOf(PetitionCorrectedV1, 2, { respondentOfficerId: 'pho' })];
const ASSIGNMENT = [eventOf(AssignmentMadeV1, 1), eventOf(AssignmentMadeV1, 2, { responsible: 'xuly2' })];
const ABSENCE = [
  eventOf(AbsenceRecordedV1, 1, { from: '2026-05-04', to: '2026-05-08' }),
  eventOf(AbsenceRecordedV1, 2, { from: '2026-04-01', to: '2026-04-01' }),
];

async function projected(events: readonly StoredEvent[]) {
  const folder = mkdtempSync(join(tmpdir(), 'donthu-'));
  const views = new EmbeddedViewStore(openDatabase(join(folder, 'views.sqlite'), 'normal'));
  await views.register(PETITIONS_VIEW);
  await views.register(ABSENCES_VIEW);
  const [petitions, absences] = [new PetitionsConsumer(views), new AbsencesConsumer(views)];
  for (const event of events) {
    if (event.streamType === 'petition') await petitions.onPetition(event);
    else if (event.streamType === 'assignment') await petitions.onAssignment(event);
    else await absences.onAbsence(event);
  }
  const [petition, absence] = [await views.get(PETITIONS_VIEW, 'p'), await views.get(ABSENCES_VIEW, 'p')];
  views.close();
  return { petition: petition?.slices, fields: petition?.fields, absence: absence?.slices.absence.data };
}

describe('what whose-is-it depends on', () => {
  it('comes out the same however topics interleave and however often events come', async () => {
    const first = await projected([...PETITION, ...ASSIGNMENT, ...ABSENCE]);
    expect(first).toMatchObject({
      petition: {
        petition: { data: { unit: 'thuong-thanh', respondentOfficerId: 'pho' } },
        assignment: { data: { responsible: 'xuly2' } },
      },
      fields: { unit: 'thuong-thanh' },
      absence: [{ from: '2026-04-01' }, { from: '2026-05-04' }],
    });
    const other = await projected([...ABSENCE, ...ASSIGNMENT, ...PETITION, ...ABSENCE, ...PETITION]);
    expect(JSON.stringify(other)).toBe(JSON.stringify(first));
  });
});
