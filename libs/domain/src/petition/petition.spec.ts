import type { Decision } from '../decision';
import { shippedLaw } from '../deadlines';
import { wordOf } from '../words';
import { allowedActions } from './decide/allowed-actions';
import { EARLIEST_RECEIPT } from './decide/decide-log';
import { decidePetition } from './decide/decide-petition';
import { evolvePetition, foldPetition } from './evolve-petition';
import type { LogCommand, PetitionCommand, PetitionFacts } from './petition-command';
import type { PetitionEvent } from './petition-event';
import type { PetitionState } from './petition-state';

const today = '2026-03-10';
const facts: PetitionFacts = { today, actor: 'a-tiepdan' };
const register = { unit: 'thuong-thanh', year: 2026, book: 'live', number: 7 };
const log: LogCommand = {
  type: 'log',
  receivedOn: '2026-03-02',
  channel: 'in_person',
  declaredKind: 'complaint',
  anonymous: false,
  petitioners: [{ fullName: 'Trần Văn Thử' }],
  attachments: [],
  register,
  receiptCode: 'TT-2026-000007',
};
const classify = {
  type: 'classify',
  petitionId: 'p-1',
  kind: 'complaint',
  field: 'dat_dai',
  eligible: true,
  missing: [],
  withinJurisdiction: true,
} as const satisfies PetitionCommand;
const propose = { type: 'propose', outcome: 'accept', recipientNamed: false } as const satisfies PetitionCommand;
const approve = { type: 'sign', decision: 'approve' } as const satisfies PetitionCommand;
const request = { type: 'request-supplement', missing: ['no_signature'], dueOn: '2026-03-20' } as const;
const tell = { type: 'notify', to: 'petitioner', on: '2026-03-09', by: 'letter' } as const;
const withdraw = { type: 'withdraw', on: '2026-03-04', by: 'letter' } as const;

function decide(state: PetitionState | undefined, command: PetitionCommand, more: Partial<PetitionFacts> = {}) {
  return decidePetition(state, command, { ...facts, ...more });
}

/** What stands after commands that must all succeed. */
function given(...commands: PetitionCommand[]): PetitionState {
  const events = commands.reduce<PetitionEvent[]>(
    (so, command) => [...so, ...eventsOf(decide(foldPetition(so), command))],
    [],
  );
  const state = foldPetition(events);
  if (state === undefined) throw new Error('nothing was logged');
  return state;
}

function eventsOf(decision: Decision<PetitionEvent>): readonly PetitionEvent[] {
  if ('refused' in decision) throw new Error(`refused: ${decision.refused.code}`);
  return decision.events;
}

function codeOf(decision: Decision<PetitionEvent>): string | undefined {
  return 'refused' in decision ? decision.refused.code : undefined;
}

function pointerOf(decision: Decision<PetitionEvent>): string | undefined {
  return 'refused' in decision ? decision.refused.pointer : undefined;
}

function warningsOf(decision: Decision<PetitionEvent>): readonly string[] {
  const warnings = 'refused' in decision ? [] : decision.warnings;
  for (const code of warnings) expect(wordOf('warning', code)).toBeDefined();
  return warnings;
}

describe('logging a petition', () => {
  it('writes what is public and counts the petitioners when no count is given', () => {
    const [event] = eventsOf(decide(undefined, log));
    expect(event).toEqual({
      type: 'petition.logged.v1',
      data: {
        receivedOn: '2026-03-02',
        channel: 'in_person',
        declaredKind: 'complaint',
        anonymous: false,
        peopleCount: 1,
        hasForwarder: false,
        attachments: [],
        register,
        receiptCode: 'TT-2026-000007',
        loggedBy: 'a-tiepdan',
        warnings: [],
      },
    });
    expect(JSON.stringify(event)).not.toContain('Trần');
  });

  it.each([
    ['/receivedOn', { receivedOn: '2026-03-11' }],
    ['/documentDate', { documentDate: '2026-03-11' }],
    ['/challengedDecision/date', { challengedDecisionDate: '2027-01-01' }],
    ['/forwarder/documentDate', { forwarder: { documentDate: '2026-03-11' } }],
  ])('refuses a day in the future at %s', (pointer, change) => {
    const decision = decide(undefined, { ...log, ...change });
    expect([codeOf(decision), pointerOf(decision)]).toEqual(['INTAKE.DATE_IN_FUTURE', pointer]);
  });

  it('refuses a receipt from before any limit of the law, unless an old register tells of it', () => {
    const beginnings = shippedLaw().rules.map(({ effectiveFrom }) => effectiveFrom);
    expect(EARLIEST_RECEIPT).toBe([...beginnings].sort()[0]);
    const decision = decide(undefined, { ...log, receivedOn: '2012-06-30' });
    expect([codeOf(decision), pointerOf(decision)]).toEqual(['INTAKE.DATE_TOO_OLD', '/receivedOn']);
    expect(codeOf(decide(undefined, { ...log, receivedOn: '2012-07-01' }))).toBeUndefined();
    const takenOverFrom = { importId: 'i-1', line: 7 };
    expect(codeOf(decide(undefined, { ...log, receivedOn: '1999-05-04', takenOverFrom }))).toBeUndefined();
  });

  it('refuses days that do not exist', () => {
    expect(decide(undefined, { ...log, receivedOn: '2026-02-30' })).toEqual({
      refused: {
        code: 'VALIDATION.FAILED',
        errors: [{ pointer: '/receivedOn', code: 'VALIDATION.DATE_NOT_REAL' }],
      },
    });
  });

  it('asks for one name unless the petition is anonymous, and for none when it is', () => {
    expect(codeOf(decide(undefined, { ...log, petitioners: [] }))).toBe('INTAKE.PETITIONER_REQUIRED');
    expect(codeOf(decide(undefined, { ...log, petitioners: [{ fullName: '  ' }] }))).toBe('INTAKE.PETITIONER_REQUIRED');
    expect(codeOf(decide(undefined, { ...log, anonymous: true }))).toBe('INTAKE.ANONYMOUS_WITH_PEOPLE');
    expect(codeOf(decide(undefined, { ...log, anonymous: true, petitioners: [] }))).toBeUndefined();
  });

  it('refuses to count fewer people than are named', () => {
    const two = [{ fullName: 'A' }, { fullName: 'B' }];
    expect(codeOf(decide(undefined, { ...log, petitioners: two, peopleCount: 1 }))).toBe(
      'INTAKE.PEOPLE_COUNT_TOO_SMALL',
    );
    expect(codeOf(decide(undefined, { ...log, petitioners: two, peopleCount: 40 }))).toBeUndefined();
  });

  it('refuses references to what does not exist', () => {
    expect(codeOf(decide(undefined, log, { respondentKnown: false }))).toBe('INTAKE.UNKNOWN_OFFICER');
    expect(codeOf(decide(undefined, log, { visitKnown: false }))).toBe('INTAKE.UNKNOWN_VISIT');
  });

  it('asks for a name before it looks at files, and refuses a file nobody in the unit uploaded', () => {
    const nameless = { ...log, petitioners: [] };
    expect(codeOf(decide(undefined, nameless, { unknownAttachment: 0 }))).toBe('INTAKE.PETITIONER_REQUIRED');
    const decision = decide(undefined, log, { unknownAttachment: 2 });
    expect([codeOf(decision), pointerOf(decision)]).toEqual(['INTAKE.UNKNOWN_FILE', '/attachments/2']);
  });

  it('warns of what is odd, and keeps warnings of the door', () => {
    const odd = {
      ...log,
      channel: 'forwarded',
      documentDate: '2026-03-05',
      petitioners: [{ fullName: 'A', idNumber: '123', phone: '12' }],
      warnings: ['x_from_door'],
    } as const;
    const decision = decide(undefined, odd);
    const warnings = [
      'document_after_receipt',
      'forwarder_missing',
      'id_number_unusual',
      'phone_unusual',
      'x_from_door',
    ];
    expect('events' in decision && decision.warnings).toEqual(warnings);
    expect(eventsOf(decision)[0]?.data).toMatchObject({ warnings });
  });

  it.each(['012345678', '012 345 678 901', '001.090.012.345'])('takes %p for an identity number', (idNumber) => {
    expect(warningsOf(decide(undefined, { ...log, petitioners: [{ fullName: 'A', idNumber }] }))).toEqual([]);
  });

  it('refuses to log twice', () => expect(codeOf(decide(given(log), log))).toBe('INTAKE.ALREADY_LOGGED'));
});

describe('classifying', () => {
  it('names the kind before when it classifies again, and takes a standing proposal back', () => {
    const state = given(log, classify, propose);
    const events = eventsOf(decide(state, { ...classify, kind: 'denunciation' }));
    expect(events[0]?.data).toMatchObject({ kind: 'denunciation', previousKind: 'complaint' });
    expect(given(log, classify, propose, classify)).toMatchObject({ stage: 'classified', proposed: undefined });
  });

  it('refuses what contradicts itself', () => {
    const state = given(log);
    const eligible = decide(state, { ...classify, missing: ['no_date'] });
    expect([codeOf(eligible), pointerOf(eligible)]).toEqual(['INTAKE.ELIGIBLE_WITH_MISSING', '/missing']);
    expect(codeOf(decide(state, { ...classify, duplicateOf: 'p-1' }))).toBe('INTAKE.DUPLICATE_OF_ITSELF');
    const unknown = decide(state, { ...classify, duplicateOf: 'p-9' }, { duplicateKnown: false });
    expect(codeOf(unknown)).toBe('INTAKE.UNKNOWN_DUPLICATE');
  });

  it('lets no unknown word into a public event', () => {
    const decision = decide(given(log), {
      ...classify,
      eligible: false,
      missing: ['nguyen_van_a', 'no_date', 'tran_b'],
    });
    expect(eventsOf(decision)[0]?.data).toMatchObject({ missing: ['other', 'no_date'] });
    expect(warningsOf(decision)).toEqual(['unknown_condition']);
  });

  it('warns when nothing missing is named, and when an anonymous petition is no denunciation', () => {
    expect(warningsOf(decide(given(log), { ...classify, eligible: false }))).toEqual(['missing_not_named']);
    const anonymous = given({ ...log, anonymous: true, petitioners: [] });
    expect(warningsOf(decide(anonymous, classify))).toEqual(['anonymous_not_denunciation']);
    expect(warningsOf(decide(anonymous, { ...classify, kind: 'denunciation' }))).toEqual([]);
  });

  it('is over once the outcome is signed', () => {
    const decision = decide(given(log, classify, propose, approve), classify);
    expect(decision).toEqual({
      refused: { code: 'INTAKE.OUTCOME_SIGNED', detail: { state: 'accepted', allowed: ['notify'] } },
    });
  });
});

describe('supplements', () => {
  it('waits until they come, then goes back to where it was', () => {
    expect(given(log, request).stage).toBe('awaiting_supplement');
    expect(given(log, request, { type: 'supplement', attachments: [] }).stage).toBe('logged');
    expect(given(log, classify, request, { type: 'supplement', attachments: [] }).stage).toBe('classified');
  });

  it('goes on waiting when it is classified as not eligible, and not when it is eligible', () => {
    expect(given(log, request, { ...classify, eligible: false, missing: ['no_date'] }).stage).toBe(
      'awaiting_supplement',
    );
    expect(given(log, request, classify).stage).toBe('classified');
  });

  it.each(['2026-03-09', '2026-03-10', '2026-02-31'])('refuses %s as the day it is due', (dueOn) => {
    expect(codeOf(decide(given(log), { ...request, dueOn }))).toBe('INTAKE.DUE_NOT_AFTER_TODAY');
  });

  it('are refused with an unknown file, after the state', () => {
    const foreign = { unknownAttachment: 1 };
    const came = { type: 'supplement', attachments: [] } as const;
    expect(codeOf(decide(given(log), came, foreign))).toBe('INTAKE.NO_SUPPLEMENT_REQUESTED');
    const decision = decide(given(log, request), came, foreign);
    expect([codeOf(decision), pointerOf(decision)]).toEqual(['INTAKE.UNKNOWN_FILE', '/attachments/1']);
  });

  it('refuses to ask for nothing, and to receive what was not asked for', () => {
    expect(codeOf(decide(given(log), { ...request, missing: [] }))).toBe('INTAKE.MISSING_REQUIRED');
    expect(codeOf(decide(given(log), { type: 'supplement', attachments: [] }))).toBe('INTAKE.NO_SUPPLEMENT_REQUESTED');
  });
});

describe('proposing and signing', () => {
  it.each([
    ['accept', 'accepted'],
    ['refuse', 'refused'],
    ['guide', 'guided'],
    ['transfer', 'transferred'],
    ['return', 'returned'],
    ['file', 'filed'],
  ] as const)('leads from %s to %s by the leader’s signature', (outcome, stage) => {
    const state = given(log, classify, { type: 'propose', outcome, recipientNamed: true });
    const events = eventsOf(decide(state, approve, { actor: 'a-lanhdao' }));
    expect(events[0]?.data).toEqual({ outcome, kind: 'complaint', signedOn: today, signedBy: 'a-lanhdao' });
    expect(events.reduce<PetitionState | undefined>(evolvePetition, state)?.stage).toBe(stage);
  });

  it.each(['mixed', 'undetermined'] as const)('refuses to accept a petition of %s kind', (kind) => {
    expect(codeOf(decide(given(log, { ...classify, kind }), propose))).toBe('INTAKE.KIND_NOT_ACCEPTABLE');
    expect(codeOf(decide(given(log, { ...classify, kind }), { ...propose, outcome: 'guide' }))).toBeUndefined();
  });

  it('accepts only what is classified, eligible and within jurisdiction', () => {
    const ineligible = { ...classify, eligible: false, missing: ['no_date'] };
    expect(codeOf(decide(given(log), propose))).toBe('INTAKE.NOT_CLASSIFIED');
    expect(codeOf(decide(given(log, request), propose))).toBe('INTAKE.NOT_CLASSIFIED');
    expect(codeOf(decide(given(log, ineligible), propose))).toBe('INTAKE.NOT_ELIGIBLE');
    const outside = given(log, { ...classify, withinJurisdiction: false });
    expect(codeOf(decide(outside, propose))).toBe('INTAKE.OUTSIDE_JURISDICTION');
  });

  it('needs a recipient for a transfer, and says that complaints are guided', () => {
    const state = given(log, { ...classify, withinJurisdiction: false });
    const decision = decide(state, { ...propose, outcome: 'transfer' });
    expect([codeOf(decision), pointerOf(decision)]).toEqual(['INTAKE.RECIPIENT_REQUIRED', '/recipient']);
    const named = decide(state, { type: 'propose', outcome: 'transfer', recipientNamed: true });
    expect(warningsOf(named)).toEqual(['complaint_is_guided_not_transferred']);
  });

  it('goes back to classified when the leader sends it back', () => {
    const state = given(log, classify, propose, { type: 'sign', decision: 'send_back' });
    expect(state).toMatchObject({ stage: 'classified', proposed: undefined });
    expect(codeOf(decide(state, approve))).toBe('INTAKE.NOTHING_PROPOSED');
  });

  it('refuses a second acceptance', () => {
    expect(codeOf(decide(given(log, classify, propose, approve), approve))).toBe('INTAKE.OUTCOME_SIGNED');
  });
});

describe('making the result known', () => {
  const signed = given(log, classify, propose, approve);
  const forwarded = { ...log, forwarder: {} };

  it('waits for the signature towards the petitioner, not towards the forwarder', () => {
    expect(codeOf(decide(given(log), tell))).toBe('INTAKE.OUTCOME_NOT_SIGNED');
    expect(codeOf(decide(given(forwarded), { ...tell, to: 'forwarder' }))).toBeUndefined();
    expect(codeOf(decide(given(forwarded, withdraw), { ...tell, to: 'forwarder' }))).toBeUndefined();
    expect(codeOf(decide(signed, tell))).toBeUndefined();
    expect(codeOf(decide(signed, { ...tell, to: 'forwarder' }))).toBe('INTAKE.NO_FORWARDER');
  });

  it('refuses days before the receipt and after today', () => {
    expect(codeOf(decide(signed, { ...tell, on: '2026-03-01' }))).toBe('INTAKE.DATE_BEFORE_RECEIPT');
    expect(codeOf(decide(signed, { ...tell, on: '2026-03-11' }))).toBe('INTAKE.DATE_IN_FUTURE');
  });
});

describe('correcting and withdrawing', () => {
  it('names every changed field and shows only values that are neither personal nor text', () => {
    const changes = { receivedOn: '2026-03-01', petitioners: [{ fullName: 'B' }, { fullName: 'C' }] };
    const [event] = eventsOf(
      decide(given(log), { type: 'correct', changes, changedTexts: ['summary', 'petitioners'] }),
    );
    expect(event?.data).toEqual({
      changed: ['petitioners', 'receivedOn', 'summary'],
      receivedOn: '2026-03-01',
      peopleCount: 2,
    });
  });

  it('refuses an empty correction, days in the future and an open name that nobody gave', () => {
    const correct = (changes: object) => decide(given(log), { type: 'correct', changes, changedTexts: [] });
    expect(codeOf(correct({}))).toBe('INTAKE.NOTHING_TO_CORRECT');
    expect(codeOf(correct({ receivedOn: '2026-03-12' }))).toBe('INTAKE.DATE_IN_FUTURE');
    expect(codeOf(correct({ receivedOn: '0026-03-01' }))).toBe('INTAKE.DATE_TOO_OLD');
    expect(codeOf(correct({ peopleCount: 0 }))).toBe('INTAKE.PEOPLE_COUNT_TOO_SMALL');
    const anonymous = given({ ...log, anonymous: true, petitioners: [] });
    const named = decide(anonymous, { type: 'correct', changes: { anonymous: false }, changedTexts: [] });
    expect(codeOf(named)).toBe('INTAKE.PETITIONER_REQUIRED');
  });

  it('allows a withdrawal before acceptance only', () => {
    expect(given(log, classify, propose, withdraw).stage).toBe('withdrawn');
    expect(codeOf(decide(given(log, classify, propose, approve), withdraw))).toBe('INTAKE.OUTCOME_SIGNED');
    expect(codeOf(decide(given(log, withdraw), withdraw))).toBe('INTAKE.WITHDRAWN');
    expect(codeOf(decide(given(log), { ...withdraw, on: '2026-03-01' }))).toBe('INTAKE.DATE_BEFORE_RECEIPT');
  });
});

describe('rows of an old register', () => {
  const row = {
    type: 'import',
    importId: 'i-1',
    line: 6,
    receivedOn: '2026-01-05',
    kind: 'denunciation',
    field: 'khac',
    anonymous: false,
    register,
  } as const satisfies PetitionCommand;
  const undo = { type: 'undo-import', importId: 'i-1' } as const;

  it('stay as history, with which nothing is done', () => {
    const state = given(row);
    expect([state.stage, allowedActions(state)]).toEqual(['history', []]);
    expect(codeOf(decide(state, classify))).toBe('INTAKE.HISTORY_ONLY');
    expect(codeOf(decide(state, { ...tell, to: 'forwarder' }))).toBe('INTAKE.HISTORY_ONLY');
  });

  it('can be undone until somebody works on them, and once', () => {
    expect(given(row, undo).stage).toBe('undone');
    expect(codeOf(decide(given(row, undo), undo))).toBe('INTAKE.NOT_FROM_THIS_IMPORT');
    const live: LogCommand = { ...log, takenOverFrom: { importId: 'i-1', line: 7 } };
    expect(given(live, undo).stage).toBe('undone');
    expect(codeOf(decide(given(live, classify), undo))).toBe('INTAKE.IMPORT_EDITED');
    expect(codeOf(decide(given(log), undo))).toBe('INTAKE.NOT_FROM_THIS_IMPORT');
  });
});
