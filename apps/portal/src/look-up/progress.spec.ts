import type { Kind } from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';
import { emptySlices } from '@donthu/views';
import { progressOf } from './progress';
import { mayBeTold, normalCode, PROGRESS_VIEW, type PetitionProgress, type ProgressSlices } from './progress.view';
import { projectCase, projectPetition } from './project-progress';

function event(type: string, data: Record<string, unknown>, stream = 'petition/p-1'): StoredEvent {
  const meta = { actor: { id: 'a-1', role: 'reception' }, at: '2026-03-04T20:00:00.000Z', correlationId: 'c' };
  return {
    id: 'c:0',
    type,
    data,
    stream,
    streamType: stream.split('/')[0] ?? '',
    key: 'p-1',
    version: 1,
    unit: 'thuong-thanh',
    meta,
  };
}

const LOGGED = {
  receivedOn: '2026-03-02',
  channel: 'post',
  anonymous: false,
  peopleCount: 1,
  hasForwarder: false,
  attachments: [],
  register: { unit: 'thuong-thanh', year: 2026, book: 'live', number: 1 },
  receiptCode: 'TT-2026-0001',
  loggedBy: 'a-1',
  warnings: [],
};

function petition(declaredKind: Kind, ...later: StoredEvent[]): PetitionProgress {
  const state = [event('petition.logged.v1', { ...LOGGED, declaredKind }), ...later].reduce<PetitionProgress | null>(
    projectPetition,
    null,
  );
  if (!state) throw new Error('no petition');
  return state;
}

function slices(data: PetitionProgress, opened = emptySlices(PROGRESS_VIEW).case.data): ProgressSlices {
  return { ...emptySlices(PROGRESS_VIEW), petition: { version: 1, data }, case: { version: 1, data: opened } };
}

const classify = (kind: Kind) =>
  event('petition.classified.v1', { kind, field: 'dat_dai', eligible: true, missing: [], withinJurisdiction: true });
const sign = (outcome: string) =>
  event('petition.outcome-signed.v1', { outcome, kind: 'complaint', signedOn: '2026-03-06', signedBy: 'a-2' });

describe('what a citizen is told', () => {
  it.each<[Kind, Kind | undefined, boolean]>([
    ['complaint', undefined, true],
    ['undetermined', undefined, true],
    ['undetermined', 'complaint', true],
    ['denunciation', undefined, false],
    ['denunciation', 'complaint', false],
    ['complaint', 'denunciation', false],
    ['undetermined', 'denunciation', false],
    ['mixed', undefined, false],
    ['complaint', 'mixed', false],
  ])('of one declared %s, classified %s: %s', (declared, classified, told) => {
    expect(mayBeTold(slices(petition(declared, ...(classified ? [classify(classified)] : []))))).toBe(told);
  });

  it('is nothing of a petition that was undone or only imported as history', () => {
    expect(mayBeTold(slices(petition('complaint', event('petition.import-undone.v1', { importId: 'i-1' }))))).toBe(
      false,
    );
    expect(mayBeTold(emptySlices(PROGRESS_VIEW))).toBe(false);
  });

  it('leaves out proposals and what a leader sent back', () => {
    const proposed = event('petition.outcome-proposed.v1', { outcome: 'refuse' });
    const sentBack = event('petition.outcome-sent-back.v1', { sentBackBy: 'a-2' });
    const { steps } = progressOf(slices(petition('complaint', classify('complaint'), proposed, sentBack)), 'vi');
    expect(steps.map(({ what }) => what)).toEqual(['Tiếp nhận đơn và vào sổ', 'Phân loại đơn']);
  });

  it('says what became of it from the day it was sent, and not before', () => {
    const step = (name: string, data: object = {}) =>
      event(
        'case.step-taken.v1',
        { step: name, from: 'x', to: name, on: '2026-03-20', takenBy: 'a', ...data },
        'case/p-1',
      );
    const steps = (...events: StoredEvent[]) =>
      slices(
        petition('complaint'),
        events.reduce(projectCase, { ...emptySlices(PROGRESS_VIEW).case.data, kind: 'complaint', state: 'reported' }),
      );
    const decide = step('decide', { outcome: 'partly_right', documentNumber: '45/QĐ-UBND' });
    expect(progressOf(steps(decide), 'vi').result).toBeNull();
    expect(progressOf(steps(decide, step('send')), 'vi').result).toEqual({
      outcome: 'Đúng một phần',
      documentNumber: '45/QĐ-UBND',
      on: '2026-03-20',
    });
    expect(progressOf(steps(step('answer')), 'en').result).toEqual({
      outcome: null,
      documentNumber: null,
      on: '2026-03-20',
    });
  });

  it('dates what has no date of its own by the day in Hà Nội', () => {
    expect(progressOf(slices(petition('complaint', classify('complaint'))), 'vi').steps[1]?.on).toBe('2026-03-05');
  });

  it.each([
    [[], 'Phân loại đơn'],
    [[classify('complaint')], 'Đề xuất hướng xử lý'],
    [[classify('complaint'), sign('refuse')], 'Thông báo kết quả'],
    [[sign('guide'), event('petition.result-notified.v1', { to: 'petitioner', on: '2026-03-07', by: 'letter' })], null],
    [[event('petition.withdrawn.v1', { on: '2026-03-05', by: 'letter' })], null],
  ])('after %j comes %j', (later, next) => {
    expect(progressOf(slices(petition('complaint', ...later)), 'vi').nextStep).toBe(next);
  });

  it.each([
    ['accepted', 'Tiến hành xác minh'],
    ['reported', 'Ban hành quyết định giải quyết khiếu nại'],
    ['suspended', 'Tiếp tục giải quyết'],
    ['withdrawn', 'Kết thúc vụ việc'],
    ['closed', null],
  ])('of a complaint that is %s the next step is %j', (state, next) => {
    const opened = projectCase(
      emptySlices(PROGRESS_VIEW).case.data,
      event('case.opened.v1', { kind: 'complaint' }, 'case/p-1'),
    );
    expect(progressOf(slices(petition('complaint', sign('accept')), { ...opened, state }), 'vi').nextStep).toBe(next);
  });
});

describe('a receipt’s code', () => {
  it('is compared without blanks and case, and bounded', () => {
    expect(normalCode(' tt-2026 -0001\n')).toBe('TT-2026-0001');
    expect(['tt-2026-1', 'tt-1-2026-12', 'tt-2026-12345', '2026-1'].map(normalCode)).toEqual([
      'TT-2026-0001',
      'TT-1-2026-0012',
      'TT-2026-12345',
      '2026-1',
    ]);
    expect(
      ['thuong thanh 2026 0008', 'Thuong-Thanh  2026 8', 'tt 2026-12 ', 'tt\u00a0-2026 1'].map(normalCode),
    ).toEqual(['THUONG-THANH-2026-0008', 'THUONG-THANH-2026-0008', 'TT-2026-0012', 'TT-2026-0001']);
    expect(normalCode('x'.repeat(5000))).toHaveLength(200);
  });
});
