import * as fc from 'fast-check';
import { foldAssignment } from './assignment-state';
import { isInConflict } from './conflict';
import { decideAssign, type AssignCommand, type AssignFacts } from './decide-assign';
import type { Officer } from './officer';
import { isOver } from './petition-over';

const officer = (id: string, more: Partial<Officer> = {}): Officer => ({
  id,
  unit: 'u-1',
  active: true,
  roles: ['handler'],
  ...more,
});
const officers = [
  officer('xuly1', { reportsTo: 'pho' }),
  officer('xuly2'),
  officer('tiepdan', { roles: ['reception'] }),
  officer('quantri', { roles: ['admin'] }),
  officer('pho', { reportsTo: 'lanhdao' }),
  officer('lanhdao', { roles: ['leader'] }),
  officer('nghi', { active: false }),
  officer('vh', { unit: 'u-2' }),
];
const facts: AssignFacts = { officers, petition: { unit: 'u-1', state: 'logged' } };
const command: AssignCommand = {
  responsible: 'xuly1',
  coordinating: ['xuly2'],
  leader: 'lanhdao',
  assignedBy: 'lanhdao',
};
const before = foldAssignment([
  {
    type: 'assignment.made.v1',
    data: { responsible: 'xuly2', coordinating: [], leader: 'lanhdao', assignedBy: 'lanhdao' },
  },
]);

function refusalOf(
  change: Partial<AssignCommand>,
  more: Partial<AssignFacts> = {},
  state = undefined as typeof before,
) {
  const decision = decideAssign(state, { ...command, ...change }, { ...facts, ...more });
  return 'refused' in decision ? [decision.refused.code, decision.refused.pointer] : undefined;
}

describe('assigning a petition', () => {
  it('names who is responsible, who coordinates and who is in charge', () => {
    expect(decideAssign(undefined, command, facts)).toEqual({
      events: [
        {
          type: 'assignment.made.v1',
          data: { responsible: 'xuly1', coordinating: ['xuly2'], leader: 'lanhdao', assignedBy: 'lanhdao' },
        },
      ],
      warnings: [],
    });
  });

  it.each([
    ['/responsible', { responsible: 'nobody' }],
    ['/responsible', { responsible: 'vh' }],
    ['/coordinating/1', { coordinating: ['xuly2', 'nghi'] }],
    ['/leader', { leader: 'vh' }],
  ])('refuses at %s who is unknown, inactive or of another unit, all alike', (pointer, change) => {
    expect(refusalOf(change)).toEqual(['ASSIGNMENT.UNKNOWN_OFFICER', pointer]);
  });

  it('gives work by role: handlers and leaders are responsible, leaders are in charge, administrators nothing', () => {
    expect(refusalOf({ responsible: 'tiepdan' })).toEqual(['ASSIGNMENT.NOT_A_HANDLER', '/responsible']);
    expect(refusalOf({ coordinating: ['quantri'] })).toEqual(['ASSIGNMENT.NOT_A_HANDLER', '/coordinating/0']);
    expect(refusalOf({ leader: 'xuly2', coordinating: [] })).toEqual(['ASSIGNMENT.NOT_A_LEADER', '/leader']);
    expect(refusalOf({ responsible: 'lanhdao' })).toBeUndefined();
    expect(refusalOf({ coordinating: ['tiepdan'] })).toBeUndefined();
  });

  it('names nobody twice', () => {
    for (const coordinating of [['xuly1'], ['lanhdao'], ['xuly2', 'xuly2']]) {
      expect(refusalOf({ coordinating })?.[0]).toBe('ASSIGNMENT.OFFICER_TWICE');
    }
  });

  it('refuses the respondent and everybody below, wherever they are named', () => {
    expect(refusalOf({}, { respondentOfficerId: 'xuly1' })).toEqual([
      'ASSIGNMENT.CONFLICT_OF_INTEREST',
      '/responsible',
    ]);
    expect(refusalOf({}, { respondentOfficerId: 'pho' })).toEqual(['ASSIGNMENT.CONFLICT_OF_INTEREST', '/responsible']);
    expect(refusalOf({}, { respondentOfficerId: 'xuly2' })).toEqual([
      'ASSIGNMENT.CONFLICT_OF_INTEREST',
      '/coordinating/0',
    ]);
    expect(refusalOf({ responsible: 'xuly2', coordinating: [] }, { respondentOfficerId: 'pho' })).toBeUndefined();
    expect(refusalOf({}, { respondentOfficerId: 'lanhdao' })?.[0]).toBe('ASSIGNMENT.CONFLICT_OF_INTEREST');
  });

  it('needs a reason the second time, and remembers who had it', () => {
    for (const reason of [undefined, '', '  ']) {
      expect(refusalOf({ reason }, {}, before)).toEqual(['ASSIGNMENT.REASON_REQUIRED', '/reason']);
    }
    const decision = decideAssign(before, { ...command, reason: 'nghỉ phép' }, facts);
    const [event] = 'events' in decision ? decision.events : [];
    expect(event?.data.previousResponsible).toBe('xuly2');
    expect(JSON.stringify(event)).not.toContain('nghỉ phép');
    expect(foldAssignment(event ? [event] : [])).toMatchObject({ responsible: 'xuly1', coordinating: ['xuly2'] });
  });

  it('is over with the petition, but not with a case that still has to be closed', () => {
    for (const state of [
      'refused',
      'guided',
      'transferred',
      'returned',
      'filed',
      'withdrawn',
      'history',
      'undone',
      'closed',
    ]) {
      expect(refusalOf({}, { petition: { unit: 'u-1', state } })?.[0]).toBe('ASSIGNMENT.PETITION_CLOSED');
    }
    expect(refusalOf({}, { petition: { unit: 'u-1', state: 'withdrawn', accepted: true } })).toBeUndefined();
    expect([isOver('closed', true), isOver('terminated', true), isOver('verifying', true)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a conflict of interest', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  /** Any reporting lines, circles included. */
  const lines = fc.tuple(
    ...ids.map((id) =>
      fc.option(fc.constantFrom(...ids), { nil: undefined }).map((to) => officer(id, { reportsTo: to })),
    ),
  );

  /** By naive closure: everybody from whom the respondent can be reached in at most as many steps as there are officers. */
  function naive(id: string, respondent: string, all: readonly Officer[]): boolean {
    let below = new Set([respondent]);
    for (const _ of all)
      below = new Set([...below, ...all.filter((one) => below.has(one.reportsTo ?? '')).map((one) => one.id)]);
    return below.has(id);
  }

  it('is being the respondent or standing below, in any web of reporting lines', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(...ids), fc.constantFrom(...ids), (all, id, respondent) => {
        expect(isInConflict(id, respondent, all)).toBe(naive(id, respondent, all));
      }),
      { numRuns: 2000 },
    );
  });

  it('exists with nobody when no officer is the respondent', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(...ids), (all, id) => expect(isInConflict(id, undefined, all)).toBe(false)),
    );
  });
});
