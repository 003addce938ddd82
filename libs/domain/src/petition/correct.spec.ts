import { wordOf } from '../words';
import { correctionBodyRefusal } from './decide/correction-body';
import { decidePetition } from './decide/decide-petition';
import { foldPetition } from './evolve-petition';
import type { LogCommand, PetitionCommand, PetitionFacts } from './petition-command';
import type { PetitionEvent } from './petition-event';

const facts: PetitionFacts = { today: '2026-03-10', actor: 'a-tiepdan' };
const log: LogCommand = {
  type: 'log',
  receivedOn: '2026-03-02',
  channel: 'in_person',
  declaredKind: 'complaint',
  anonymous: false,
  petitioners: [{ fullName: 'Trần Văn Thử' }],
  attachments: [],
  register: { unit: 'thuong-thanh', year: 2026, book: 'live', number: 7 },
  receiptCode: 'TT-2026-000007',
};

/** One after the other; the last decision, and what stands after it. */
function done(commands: readonly PetitionCommand[], more: Partial<PetitionFacts> = {}) {
  const events: PetitionEvent[] = [];
  let warnings: readonly string[] = [];
  for (const command of commands) {
    const decision = decidePetition(foldPetition(events), command, { ...facts, ...more });
    if ('refused' in decision) return { code: decision.refused.code };
    events.push(...decision.events);
    warnings = decision.warnings;
  }
  for (const code of warnings) expect(wordOf('warning', code)).toBeDefined();
  return { state: foldPetition(events), event: events.at(-1)?.data, warnings };
}

const correct = (changes: object): PetitionCommand => ({ type: 'correct', changes, changedTexts: [] });

describe('a correction', () => {
  it('empties what is cleared, which is something to correct', () => {
    const entered = { ...log, documentDate: '2026-03-03', respondentOfficerId: 'a-1', forwarder: {} };
    const fields = ['documentDate', 'respondent', 'respondentOfficerId', 'forwarder', 'challengedDecision', 'request'];
    const command = { ...correct({}), cleared: fields } as Extract<PetitionCommand, { type: 'correct' }>;
    expect(correctionBodyRefusal(command)).toBeUndefined();
    const stood = { documentDate: '2026-03-03', respondentOfficerId: 'a-1', hasForwarder: true };
    expect(done([entered])).toMatchObject({ state: stood, warnings: ['document_after_receipt'] });
    const { state, event, warnings } = done([entered, command]);
    expect(event).toEqual({
      changed: ['challengedDecision', 'documentDate', 'forwarder', 'request', 'respondent'],
      cleared: fields,
      hasForwarder: false,
    });
    expect([state?.documentDate, state?.respondentOfficerId, state?.hasForwarder]).toEqual([
      undefined,
      undefined,
      false,
    ]);
    expect(warnings).toEqual([]);
    expect(done([entered, correct({ channel: 'post' })]).state).toMatchObject(stood);
  });

  it('counts nobody on a petition that turns out to be anonymous, and refuses names beside it', () => {
    expect(done([log, correct({ anonymous: true })]).state).toMatchObject({ anonymous: true, peopleCount: 0 });
    expect(done([log, correct({ anonymous: true, peopleCount: 3 })]).state?.peopleCount).toBe(3);
    const both = {
      type: 'correct',
      changes: { anonymous: true, petitioners: log.petitioners },
      changedTexts: [],
    } as const;
    expect(correctionBodyRefusal(both)?.code).toBe('INTAKE.ANONYMOUS_WITH_PEOPLE');
    expect(done([log, both]).code).toBe('INTAKE.ANONYMOUS_WITH_PEOPLE');
  });

  it('warns that the petition lies with whom it is about', () => {
    const commands = [log, correct({ respondentOfficerId: 'a-1' })];
    expect(done(commands, { respondentHasPetition: true }).warnings).toEqual(['respondent_has_petition']);
    expect(done(commands, { respondentHasPetition: false }).warnings).toEqual([]);
  });
});
