import type { StoredEvent } from '@donthu/eventing/store/commit';
import { projectAssignment, projectCase, projectPetition } from './project-access';
import type { PetitionSlice } from './access.view';

function event(type: string, data: Readonly<Record<string, unknown>> = {}): StoredEvent {
  const stream = 'petition/p-1';
  const meta = { actor: { id: 'a', role: 'reception' }, at: '2026-03-02T02:00:00Z', correlationId: 'c' };
  return { id: 'c:0', type, stream, streamType: 'petition', key: 'p-1', version: 1, unit: 'u-1', data, meta };
}

const file = (fileId: string) => ({ fileId, size: 1, mediaType: 'text/plain' });
const register = { unit: 'u-1', year: 2026, book: 'live', number: 8 };
const LOGGED = event('petition.logged.v1', {
  register,
  declaredKind: 'complaint',
  loggedBy: 'desk',
  visitId: 'v-1',
  attachments: [file('f-1')],
});

function after(...events: readonly StoredEvent[]): PetitionSlice | null {
  return events.reduce<PetitionSlice | null>(projectPetition, null);
}

describe('how a petition stands', () => {
  it('begins as it was logged', () => {
    expect(after(LOGGED)).toEqual({
      unit: 'u-1',
      register,
      declaredKind: 'complaint',
      classifiedKind: null,
      stage: 'open',
      loggedBy: 'desk',
      visitId: 'v-1',
      respondentOfficerId: null,
      denouncedAs: null,
      loosened: [],
      namedLater: false,
      files: ['f-1'],
    });
  });

  it('knows nothing of what was never logged', () => {
    expect(after(event('petition.classified.v1', { kind: 'complaint' }))).toBeNull();
  });

  it('remembers the last classification and a corrected declaration', () => {
    const classify = (kind: string) => event('petition.classified.v1', { kind });
    expect(after(LOGGED, classify('denunciation'), classify('mixed'))?.classifiedKind).toBe('mixed');
    expect(
      after(LOGGED, event('petition.corrected.v1', { changed: ['declaredKind'], declaredKind: 'mixed' }))?.declaredKind,
    ).toBe('mixed');
    expect(after(LOGGED, event('petition.corrected.v1', { changed: ['summary'] }))?.declaredKind).toBe('complaint');
  });

  it('knows the officer who is respondent until a correction takes him out', () => {
    const correct = (data: object) => event('petition.corrected.v1', { changed: ['respondent'], ...data });
    const named = correct({ respondentOfficerId: 'chief' });
    expect(after(LOGGED, named, correct({}))?.respondentOfficerId).toBe('chief');
    expect(after(LOGGED, named, correct({ cleared: ['respondentOfficerId'] }))?.respondentOfficerId).toBeNull();
  });

  it('records every loosening of a denunciation or mixed, also by way of undetermined, and no other', () => {
    const classify = (kind: string, version: number) => ({ ...event('petition.classified.v1', { kind }), version });
    const declared = (kind: string) => event('petition.logged.v1', { ...LOGGED.data, declaredKind: kind });
    const loosened = (...events: readonly StoredEvent[]) => after(...events)?.loosened;
    expect(loosened(declared('denunciation'), classify('complaint', 2))).toEqual([
      { version: 2, from: 'denunciation', to: 'complaint' },
    ]);
    const roundabout = [classify('mixed', 2), classify('undetermined', 3), classify('proposal_feedback', 4)];
    expect(loosened(declared('complaint'), ...roundabout)).toEqual([
      { version: 4, from: 'mixed', to: 'proposal_feedback' },
    ]);
    const corrected = { ...event('petition.corrected.v1', { changed: [], declaredKind: 'complaint' }), version: 2 };
    expect(loosened(declared('denunciation'), corrected, classify('complaint', 3))).toHaveLength(1);
    expect(loosened(declared('undetermined'), classify('complaint', 2))).toEqual([]);
    expect(loosened(declared('complaint'), classify('denunciation', 2))).toEqual([]);
  });

  it('keeps every file ever named', () => {
    const corrected = event('petition.corrected.v1', { changed: ['attachments'], attachments: [file('f-2')] });
    const supplement = event('petition.supplement-received.v1', { attachments: [file('f-3'), file('f-2')] });
    expect(after(LOGGED, corrected, supplement)?.files).toEqual(['f-1', 'f-2', 'f-3']);
  });

  it.each([
    ['accept', 'accepted'],
    ['refuse', 'over'],
    ['guide', 'over'],
    ['transfer', 'over'],
    ['return', 'over'],
    ['file', 'over'],
  ])('is, once %s was signed, %s', (outcome, stage) => {
    expect(after(LOGGED, event('petition.outcome-signed.v1', { outcome }))?.stage).toBe(stage);
  });

  it.each(['petition.withdrawn.v1', 'petition.import-undone.v1'])('is over after %s', (type) => {
    expect(after(LOGGED, event(type))?.stage).toBe('over');
  });

  it('is history when it was imported, of the kind that stood there', () => {
    const imported = after(event('petition.imported.v1', { kind: 'denunciation', loggedBy: 'desk' }));
    expect(imported).toMatchObject({ classifiedKind: 'denunciation', stage: 'over', loggedBy: 'desk' });
  });

  it('has the last assignment and is closed by the last step', () => {
    const none = { responsible: null, coordinating: [], leader: null };
    const made = { responsible: 'a', coordinating: ['b'], leader: 'c' };
    expect(projectAssignment(none, event('assignment.made.v1', made))).toEqual(made);
    const open = { closed: false, files: [] };
    expect(projectCase(open, event('case.opened.v1'))).toEqual(open);
    expect(projectCase(open, event('case.step-taken.v1', { to: 'decided' })).closed).toBe(false);
    expect(projectCase(open, event('case.step-taken.v1', { to: 'closed' })).closed).toBe(true);
  });
});
