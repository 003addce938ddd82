import type { DeadlineFact } from '@donthu/domain';
import { alertsDue } from './alerts';
import type { Life } from './lives';

const morning = (day: string): string => `${day}T01:00:00.000Z`;

/** A petition received by post on Monday 2 March 2026, to be handled by Thursday 12 March. */
function life(facts: readonly { readonly day: string; readonly fact: DeadlineFact }[] = [], assignedOn?: string): Life {
  const logged: DeadlineFact = { type: 'logged', receivedOn: '2026-03-02', atReception: false, forwarder: false };
  return {
    id: 'p',
    unit: 'u',
    number: 1,
    receivedOn: '2026-03-02',
    kind: 'undetermined',
    classified: false,
    states: [],
    facts: [{ day: '2026-03-02', fact: logged }, ...facts].map(({ day, fact }) => ({ at: morning(day), fact })),
    ...(assignedOn !== undefined && { assignedAt: morning(assignedOn) }),
  };
}

const told = (of: Life, days: readonly string[]) =>
  alertsDue(of, days.map(morning)).map(({ kind, audience, withdrawn }) => `${kind} ${audience} ${withdrawn}`);

describe('the alerts that must have been raised', () => {
  it('are none before a threshold', () => {
    expect(told(life(), ['2026-03-02', '2026-03-06'])).toEqual([]);
  });

  it('go to the leader while nobody is responsible, who is not told of the escalation again', () => {
    expect(told(life(), ['2026-03-09', '2026-03-12', '2026-03-13', '2026-03-16', '2026-03-18'])).toEqual([
      'due_soon leader false',
      'due_today leader false',
      'overdue leader false',
      'escalated upper_level false',
    ]);
  });

  it('come all at once after a long absence of the clock, and to the responsible officer first', () => {
    expect(told(life([], '2026-03-03'), ['2026-03-02', '2026-03-18'])).toEqual([
      'due_soon responsible false',
      'due_today responsible false',
      'overdue responsible false',
      'escalated leader false',
      'escalated upper_level false',
    ]);
  });

  it('are withdrawn when what they warn of is done, and never raised for what was done before the day', () => {
    const signed = { day: '2026-03-10', fact: { type: 'outcome-signed', outcome: 'file', on: '2026-03-10' } } as const;
    expect(told(life([signed]), ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-20'])).toEqual([
      'due_soon leader true',
    ]);
  });
});
