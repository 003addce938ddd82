import { shippedCalendarYears } from '../calendar/shipped-calendar';
import { WorkingCalendar } from '../calendar/working-calendar';
import { shippedLaw } from '../law/shipped-law';
import { factOfCaseStep, type DeadlineFact } from './fact';
import { obligations, type Obligation } from './obligations';

const law = shippedLaw();
const calendar = new WorkingCalendar(shippedCalendarYears());
const received = (on: string, atReception = false, forwarder = false): DeadlineFact => ({
  type: 'logged',
  receivedOn: on,
  atReception,
  forwarder,
});
const classified = (
  kind: 'complaint' | 'denunciation' | 'proposal_feedback' | 'mixed',
  withinJurisdiction = true,
): DeadlineFact => ({
  type: 'classified',
  kind,
  withinJurisdiction,
  on: '2026-03-03',
});
const signed = (outcome: 'accept' | 'transfer' | 'refuse' | 'file', on: string): DeadlineFact => ({
  type: 'outcome-signed',
  outcome,
  on,
});
const step = (name: string, on: string, more: object = {}): DeadlineFact => factOfCaseStep({ step: name, on, ...more });
const follow = (facts: DeadlineFact[], today?: string): Obligation[] => obligations(facts, law, calendar, today);
const states = (facts: DeadlineFact[], today?: string): Record<string, string> =>
  Object.fromEntries(follow(facts, today).map((o) => [o.step, `${o.state} ${o.dueOn ?? '-'}`]));

const complaint = [received('2026-03-02'), classified('complaint'), signed('accept', '2026-03-06')];
const denunciation = [received('2026-03-02'), classified('denunciation'), signed('accept', '2026-03-06')];

describe('obligations before the outcome', () => {
  it('of an undetermined or mixed petition are to handle it, and to tell who was received', () => {
    expect(states([received('2026-03-02')])).toEqual({ 'petition.handle': 'open 2026-03-12' });
    expect(states([received('2026-03-02', true), classified('mixed')])).toEqual({
      'petition.handle': 'open 2026-03-12',
      'petition.notify-result': 'open 2026-03-16',
    });
  });

  it('follow the kind and the jurisdiction, counted from the day of receipt', () => {
    expect(states([received('2026-03-02'), classified('complaint')])).toMatchObject({
      'complaint.first.accept': 'open 2026-03-12',
    });
    expect(states([received('2026-03-02'), classified('complaint', false)])).toEqual({
      'petition.handle': 'open 2026-03-12',
    });
    expect(states([received('2026-03-02'), classified('denunciation')])).toMatchObject({
      'denunciation.check': 'open 2026-03-11',
    });
    expect(states([received('2026-03-02'), classified('denunciation', false)])).toMatchObject({
      'denunciation.transfer': 'open 2026-03-09',
    });
  });

  it('change with a reclassification and come back with the next', () => {
    const to = [received('2026-03-02'), classified('complaint'), classified('denunciation')];
    expect(states(to)).toMatchObject({
      'complaint.first.accept': 'void 2026-03-12',
      'denunciation.check': 'open 2026-03-11',
    });
    expect(states([...to, classified('complaint')])).toMatchObject({
      'complaint.first.accept': 'open 2026-03-12',
      'denunciation.check': 'void 2026-03-11',
    });
    expect(states([...to, classified('complaint', false)])).toMatchObject({
      'complaint.first.accept': 'void 2026-03-12',
    });
    expect(states([...to, classified('denunciation')])).toEqual(states(to));
  });

  it('are met by the signature, on the due date in time and after it late', () => {
    const facts = [received('2026-03-02'), classified('complaint')];
    expect(states([...facts, signed('refuse', '2026-03-12')])).toEqual({
      'petition.handle': 'met 2026-03-12',
      'complaint.first.accept': 'met 2026-03-12',
    });
    expect(follow([...facts, signed('refuse', '2026-03-13')])[0]).toMatchObject({
      state: 'met_late',
      metOn: '2026-03-13',
    });
  });

  it('are void when the petition is withdrawn, except the answer owed to a forwarder', () => {
    const facts = [received('2026-03-02', true, true), classified('denunciation'), step('withdraw', '2026-03-04')];
    expect(states(facts)).toEqual({
      'petition.handle': 'void 2026-03-12',
      'petition.notify-result': 'void 2026-03-16',
      'denunciation.reply-to-forwarder': 'open 2026-03-23',
      'denunciation.check': 'void 2026-03-11',
    });
    expect(states([...facts, { type: 'notified', to: 'forwarder', on: '2026-03-20' }])).toMatchObject({
      'denunciation.reply-to-forwarder': 'met 2026-03-23',
    });
  });

  it('let a denunciation outside the jurisdiction be transferred, or end with another outcome', () => {
    const facts = [received('2026-03-02'), classified('denunciation', false)];
    expect(states([...facts, signed('transfer', '2026-03-09')])).toMatchObject({
      'denunciation.transfer': 'met 2026-03-09',
    });
    expect(states([...facts, signed('file', '2026-03-09')])).toMatchObject({
      'denunciation.transfer': 'void 2026-03-09',
    });
  });

  it('grow with several places to check, also when that was known before the classification', () => {
    const places: DeadlineFact = { type: 'variant-set', variant: 'several-places', on: '2026-03-03' };
    expect(states([received('2026-03-02'), classified('denunciation'), places])).toMatchObject({
      'denunciation.check': 'open 2026-03-16',
    });
    expect(states([received('2026-03-02'), places, classified('denunciation')])).toMatchObject({
      'denunciation.check': 'open 2026-03-16',
    });
  });

  it('end when another unit takes the petition over', () => {
    expect(
      states([received('2026-03-02'), classified('complaint'), { type: 'handed-over', on: '2026-03-05' }]),
    ).toEqual({
      'petition.handle': 'void 2026-03-12',
      'complaint.first.accept': 'void 2026-03-12',
    });
  });
});

describe('obligations of a case', () => {
  it('lead a complaint from acceptance to publication', () => {
    const facts = [
      ...complaint,
      step('verify', '2026-03-09'),
      step('report', '2026-03-20'),
      step('decide', '2026-04-06'),
    ];
    expect(states(facts)).toMatchObject({
      'complaint.first.resolve': 'met 2026-04-06',
      'complaint.first.send-decision': 'open 2026-04-09',
      'complaint.publish-decision': 'open 2026-04-21',
    });
    expect(states([...facts, step('send', '2026-04-10'), step('publish', '2026-04-21')])).toMatchObject({
      'complaint.first.send-decision': 'met_late 2026-04-09',
      'complaint.publish-decision': 'met 2026-04-21',
    });
  });

  it('lead a denunciation from acceptance to publication', () => {
    const facts = [...denunciation, step('notify', '2026-03-13'), step('conclude', '2026-04-01')];
    expect(states([...facts, step('send', '2026-04-08'), step('act', '2026-04-10')])).toMatchObject({
      'denunciation.notify-acceptance': 'met 2026-03-13',
      'denunciation.resolve': 'met 2026-04-06',
      'denunciation.send-conclusion': 'met 2026-04-08',
      'denunciation.act': 'met 2026-04-10',
      'denunciation.publish-conclusion': 'open 2026-04-10',
    });
  });

  it('give a proposal fifteen working days by rule of the unit, said as such', () => {
    const facts = [received('2026-03-02', true), classified('proposal_feedback'), signed('accept', '2026-03-06')];
    const answered = follow([...facts, step('answer', '2026-03-16')]);
    expect(answered.map((o) => `${o.step} ${o.state} ${o.dueOn}`)).toEqual([
      'petition.handle met 2026-03-12',
      'petition.notify-result met 2026-03-16',
      'proposal.answer met 2026-03-27',
    ]);
    expect(answered[2]?.derivation?.certainty).toBe('unit_rule');
    expect(answered[2]?.basis).toContain('Quy định nội bộ');
  });

  it('tell the person received through the case step that tells them', () => {
    const facts = [
      received('2026-03-02', true),
      ...complaint.slice(1),
      step('decide', '2026-03-12'),
      step('send', '2026-03-13'),
    ];
    expect(states(facts)).toMatchObject({ 'petition.notify-result': 'met 2026-03-16' });
  });

  it('grow with each extension, and no further than the law allows', () => {
    const once = [...denunciation, step('extend', '2026-04-01', { variant: 'complex' })];
    const twice = [...once, step('extend', '2026-05-01', { variant: 'complex' })];
    const thrice = [...twice, step('extend', '2026-05-02', { variant: 'complex' })];
    expect(states(once)).toMatchObject({ 'denunciation.resolve': 'open 2026-05-05' });
    expect(follow(once).at(-1)).toMatchObject({ step: 'denunciation.resolve', variant: 'extended-once' });
    expect(states(twice)).toMatchObject({ 'denunciation.resolve': 'open 2026-06-04' });
    expect(states(thrice)).toEqual(states(twice));
    const named = [...denunciation, step('extend', '2026-04-01', { variant: 'extended-once' })];
    expect(follow(named)).toEqual(follow(once));
    const remote: DeadlineFact[] = [{ type: 'variant-set', variant: 'remote', on: '2026-03-03' }, ...complaint];
    expect(follow([...remote, step('extend', '2026-04-01', { variant: 'complex' })]).at(-1)).toMatchObject({
      variant: 'remote+complex',
      dueOn: '2026-05-05',
    });
  });

  it('stand still while suspended and move by the pause when it resumes', () => {
    const facts = [
      received('2026-07-01'),
      classified('complaint'),
      signed('accept', '2026-07-06'),
      step('suspend', '2026-07-20'),
    ];
    expect(follow(facts, '2026-09-30').at(-1)).toMatchObject({
      state: 'paused',
      dueOn: '2026-08-05',
      pausedSince: '2026-07-20',
    });
    expect(states([...facts, step('resume', '2026-07-30')], '2026-08-01')).toMatchObject({
      'complaint.first.resolve': 'open 2026-08-17',
    });
    expect(follow([...facts, step('suspend', '2026-07-25'), step('resume', '2026-07-30')])).toEqual(
      follow([...facts, step('resume', '2026-07-30')]),
    );
    expect(states([...facts, step('resume', '2026-07-10')])).toMatchObject({
      'complaint.first.resolve': 'open 2026-08-05',
    });
  });

  it('grow with an extension while suspended, stay paused, and move by the pause all the same', () => {
    const facts = [received('2026-07-01'), classified('complaint'), signed('accept', '2026-07-06')];
    const stopped = [...facts, step('suspend', '2026-07-20')];
    const extend = (on: string) => step('extend', on, { variant: 'complex' });
    const paused = [...stopped, extend('2026-07-25'), step('withdraw-part', '2026-07-26')];
    const before = follow([...facts, extend('2026-07-18')]).at(-1);
    expect(before).toMatchObject({ step: 'complaint.first.resolve', variant: 'complex', dueOn: '2026-08-20' });
    expect(follow(paused, '2026-12-01').at(-1)).toMatchObject({
      variant: 'complex',
      state: 'paused',
      dueOn: before?.dueOn,
      pausedSince: '2026-07-20',
    });
    const resumed = follow([...paused, step('resume', '2026-07-30')]).at(-1);
    expect(resumed).toMatchObject({ variant: 'complex', state: 'open', dueOn: '2026-09-03' }); // 30 August rolls over the days off
    const atOnce = follow([
      ...facts,
      extend('2026-07-18'),
      step('suspend', '2026-07-20'),
      step('resume', '2026-07-30'),
    ]);
    expect(resumed).toEqual(atOnce.at(-1));
  });

  it('do not stop for a suspension that comes after the due date', () => {
    expect(states([...complaint, step('suspend', '2026-05-01')], '2026-05-02')).toMatchObject({
      'complaint.first.resolve': 'overdue 2026-04-06',
    });
  });

  it('are void once withdrawn, terminated or closed, unless the denunciation goes on', () => {
    expect(states([...complaint, step('withdraw', '2026-03-20')])).toMatchObject({
      'complaint.first.resolve': 'void 2026-04-06',
    });
    expect(states([...denunciation, step('terminate', '2026-03-10')])).toMatchObject({
      'denunciation.notify-acceptance': 'void 2026-03-13',
      'denunciation.resolve': 'void 2026-04-06',
    });
    const goesOn = [...denunciation, step('withdraw', '2026-03-20', { continues: true })];
    expect(states(goesOn)).toMatchObject({ 'denunciation.resolve': 'open 2026-04-06' });
    const closed = [...complaint, step('decide', '2026-03-20'), step('close', '2026-03-21')];
    expect(states(closed)).toMatchObject({
      'complaint.publish-decision': 'void 2026-04-06',
      'complaint.first.resolve': 'met 2026-04-06',
    });
  });

  it('are overdue only after the due date and only when today is told', () => {
    expect(states(complaint, '2026-04-06')).toMatchObject({ 'complaint.first.resolve': 'open 2026-04-06' });
    expect(states(complaint, '2026-04-07')).toMatchObject({ 'complaint.first.resolve': 'overdue 2026-04-06' });
    expect(states(complaint)).toMatchObject({ 'complaint.first.resolve': 'open 2026-04-06' });
  });
});

describe('obligations that cannot be computed', () => {
  const narrow = new WorkingCalendar(shippedCalendarYears().filter((year) => year.year !== 2027));
  const facts = [received('2026-12-28'), classified('complaint')];

  it('stand as such until the year is there, also when met', () => {
    expect(obligations(facts, law, narrow)[0]).toMatchObject({
      state: 'calendar_missing',
      dueOn: null,
      calendarMissing: 2027,
      derivation: null,
    });
    expect(obligations([...facts, signed('refuse', '2027-01-04')], law, narrow)[0]).toMatchObject({
      state: 'calendar_missing',
      metOn: '2027-01-04',
    });
    expect(obligations([...facts, step('withdraw', '2026-12-30')], law, narrow)[0]).toMatchObject({
      state: 'void',
      dueOn: null,
    });
    expect(follow(facts)[0]).toMatchObject({ state: 'open', dueOn: '2027-01-07', provisional: true });
  });

  it('are told apart from those for which no rule was in force', () => {
    expect(follow([received('2015-03-02')])[0]).toMatchObject({
      state: 'calendar_missing',
      dueOn: null,
      basis: expect.stringContaining('Chưa có quy định') as string,
    });
  });
});
