import { PetitionLoggedV1 } from '@donthu/contracts';
import { openTestService, type TestService } from '@donthu/testing/service/test-service';
import { ResolutionModule } from '../resolution.module';

const ACCOUNTS = {
  lanhdao: { roles: ['leader'] },
  xuly1: { roles: ['handler'] },
  xuly2: { roles: ['handler'] },
} as const;

type Step = readonly [step: string, body: Record<string, unknown>, state: string];

const DECIDE = { outcome: 'partly_right', documentNumber: 'Số: 45 /QĐ-UBND', decidedOn: '2026-03-30' };
const CONCLUDE = { outcome: 'wrong', documentNumber: '46/KL-UBND', concludedOn: '2026-03-30' };
const LETTER = { on: '2026-03-10', by: 'letter' };

const LIVES: readonly (readonly [name: string, kind: string, steps: readonly Step[]])[] = [
  [
    'a complaint',
    'complaint',
    [
      ['verify', { on: '2026-03-09', note: 'Xác minh tại chỗ' }, 'verifying'],
      ['report', { resultDiffers: false }, 'reported'],
      ['decide', { ...DECIDE, decidedOn: '2026-04-01' }, 'decided'],
      ['send', {}, 'sent'],
      ['publish', {}, 'published'],
      ['enforce', { note: null }, 'enforced'],
      ['close', {}, 'closed'],
    ],
  ],
  [
    'a complaint that was suspended, extended, withdrawn in part and heard',
    'complaint',
    [
      ['verify', { on: '2026-03-09' }, 'verifying'],
      ['suspend', { on: '2026-03-10', reason: 'Chờ kết luận giám định' }, 'suspended'],
      ['resume', { on: '2026-03-16' }, 'verifying'],
      ['extend', { variant: 'complex', documentNumber: '12/QĐ-UBND', on: '2026-03-17' }, 'verifying'],
      ['withdraw-part', { on: '2026-03-18', by: 'letter', what: 'Phần bồi thường cây trồng' }, 'verifying'],
      ['report', { resultDiffers: true, on: '2026-03-20' }, 'reported'],
      ['hold-dialogue', { attended: false, on: '2026-03-25' }, 'reported'],
      ['decide', DECIDE, 'decided'],
      ['send', { on: '2026-03-31' }, 'sent'],
      ['publish', { on: '2026-03-31' }, 'published'],
      ['enforce', { on: '2026-04-01' }, 'enforced'],
      ['close', {}, 'closed'],
    ],
  ],
  [
    'a denunciation that goes on although it was withdrawn',
    'denunciation',
    [
      ['notify', { on: '2026-03-06' }, 'notified'],
      ['verify', { members: ['xuly1', 'xuly2'], on: '2026-03-09' }, 'verifying'],
      ['withdraw', { ...LETTER, continues: true }, 'verifying'],
      ['report', { on: '2026-03-20' }, 'reported'],
      ['conclude', CONCLUDE, 'concluded'],
      ['send', { on: '2026-03-31' }, 'sent'],
      ['act', { on: '2026-03-31' }, 'acted'],
      ['publish', { on: '2026-04-01' }, 'published'],
      ['close', {}, 'closed'],
    ],
  ],
  [
    'a denunciation that was withdrawn',
    'denunciation',
    [
      ['withdraw', LETTER, 'withdrawn'],
      ['close', {}, 'closed'],
    ],
  ],
  [
    'a proposal answered at once',
    'proposal_feedback',
    [
      ['answer', { answeredOn: '2026-03-20' }, 'answered'],
      ['close', {}, 'closed'],
    ],
  ],
  [
    'a feedback that was verified, then terminated',
    'proposal_feedback',
    [
      ['verify', {}, 'verifying'],
      ['terminate', { reason: 'Người phản ánh đã mất', documentNumber: '50/QĐ-UBND' }, 'terminated'],
      ['close', {}, 'closed'],
    ],
  ],
];

let service: TestService;
let petitions = 0;

beforeAll(async () => {
  service = await openTestService({
    services: [ResolutionModule],
    accounts: ACCOUNTS,
    now: '2026-04-01T02:00:00Z',
  });
});
afterAll(() => service.close());

async function accepted(kind: string): Promise<string> {
  const id = `p-${(petitions += 1)}`;
  const signed = { outcome: 'accept', kind, signedOn: '2026-03-06', signedBy: 'lanhdao' };
  await service.append(`petition/${id}`, [
    { type: 'petition.logged.v1', data: { ...PetitionLoggedV1.example } },
    { type: 'petition.outcome-signed.v1', data: signed },
  ]);
  await service.append(`assignment/${id}`, [
    {
      type: 'assignment.made.v1',
      data: { responsible: 'xuly1', coordinating: [], leader: 'lanhdao', assignedBy: 'lanhdao' },
    },
  ]);
  return id;
}

const path = (id: string) => `/api/resolution/cases/${id}`;
const read = async (id: string) => (await service.call('GET', path(id), { as: 'xuly1' })).body;

describe('the life of a case', () => {
  it.each(LIVES)('%s goes from acceptance to closing', async (_, kind, steps) => {
    const id = await accepted(kind);
    expect(await read(id)).toMatchObject({ kind, state: 'accepted', acceptedOn: '2026-03-06', version: 1 });
    for (const [index, [step, body, state]] of steps.entries()) {
      const version = index + 1;
      const allowed = (await read(id))['allowed'];
      expect(allowed).toEqual(expect.arrayContaining([expect.objectContaining({ step, by: ['handler', 'leader'] })]));
      const answer = await service.call('POST', `${path(id)}/${step}`, { as: 'xuly1', body, ifMatch: version });
      expect(answer).toMatchObject({ status: 200, body: { version: version + 1 }, seen: `case/${id}@${version + 1}` });
      expect(await read(id)).toMatchObject({ state, version: version + 1 });
    }
    expect((await read(id))['allowed']).toEqual([]);
    const commits = await service.office.engine.store.readStream(`case/${id}`);
    expect(commits).toHaveLength(steps.length + 1);
    expect(JSON.stringify(commits)).not.toMatch(/giám định|cây trồng|đã mất|tại chỗ/);
  });

  it('keeps every step with its day, who took it and what was decided', async () => {
    const id = await accepted('complaint');
    const steps: readonly Step[] = [
      ['verify', { on: '2026-03-09', note: 'Xác minh tại chỗ' }, 'verifying'],
      ['extend', { variant: 'complex', documentNumber: '12/QĐ-UBND', on: '2026-03-17' }, 'verifying'],
      ['report', { resultDiffers: false, on: '2026-03-20' }, 'reported'],
      ['decide', DECIDE, 'decided'],
    ];
    for (const [index, [step, body]] of steps.entries()) {
      await service.call('POST', `${path(id)}/${step}`, { as: 'xuly1', body, ifMatch: index + 1 });
    }
    const by = { id: 'xuly1', name: 'Cán bộ xuly1', role: 'handler' };
    expect(await read(id)).toMatchObject({
      outcome: 'partly_right',
      documentNumber: '45/QĐ-UBND',
      variant: 'complex',
      responsible: 'xuly1',
      history: [
        {
          step: 'verify',
          from: 'accepted',
          to: 'verifying',
          on: '2026-03-09',
          at: '2026-04-01T02:00:00.000Z',
          by,
          notes: { note: 'Xác minh tại chỗ' },
        },
        { step: 'extend', variant: 'complex', documentNumber: '12/QĐ-UBND', notes: null },
        { step: 'report', flags: { resultDiffers: false } },
        { step: 'decide', on: '2026-03-30', outcome: 'partly_right', by },
      ],
    });
  });
});
