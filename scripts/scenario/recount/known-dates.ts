/** A due date counted by hand on a wall calendar, not by any program. */
export interface KnownDate {
  /** In the register of the ward. */
  readonly number: number;
  readonly step: string;
  readonly dueOn: string;
  /** How it was counted; Tết 2026 is from Saturday 14 to Sunday 22 February. */
  readonly because: string;
}

export const KNOWN_DATES: readonly KnownDate[] = [
  { number: 6, step: 'petition.handle', dueOn: '2026-01-19', because: 'received 9/1 + 10 days = Monday 19/1' },
  {
    number: 6,
    step: 'petition.notify-result',
    dueOn: '2026-01-22',
    because: '10 working days after 9/1, the first of them Saturday 10/1, worked for 2/1',
  },
  { number: 36, step: 'petition.handle', dueOn: '2026-02-23', because: '12/2 + 10 = Sunday 22/2, still Tết: Monday' },
  {
    number: 36,
    step: 'petition.notify-result',
    dueOn: '2026-03-05',
    because: '10 working days after 12/2: 13/2, then 23–27/2, then 2–5/3',
  },
  { number: 38, step: 'complaint.first.accept', dueOn: '2026-02-23', because: '13/2 + 10 = Monday 23/2' },
  {
    number: 7,
    step: 'complaint.first.resolve',
    dueOn: '2026-03-02',
    because: 'accepted 14/1, extended as complex: + 45 = Saturday 28/2, so Monday 2/3',
  },
  {
    number: 10,
    step: 'complaint.first.resolve',
    dueOn: '2026-02-27',
    because: 'accepted 16/1 + 30 = 15/2, and the 12 days from 21/1 to 2/2 on which the clock stood',
  },
  {
    number: 4,
    step: 'denunciation.check',
    dueOn: '2026-01-15',
    because: '7 working days after 7/1: 8, 9, 10 (a worked Saturday), 12–15/1',
  },
  {
    number: 4,
    step: 'denunciation.notify-acceptance',
    dueOn: '2026-01-16',
    because: '5 working days after the acceptance on Saturday 10/1: 12–16/1',
  },
  { number: 4, step: 'denunciation.resolve', dueOn: '2026-02-09', because: 'accepted 10/1 + 30 = Monday 9/2' },
  { number: 8, step: 'denunciation.transfer', dueOn: '2026-01-16', because: '5 working days after 10/1: 12–16/1' },
  { number: 19, step: 'denunciation.reply-to-forwarder', dueOn: '2026-02-12', because: '23/1 + 20 = Thursday 12/2' },
  {
    number: 23,
    step: 'proposal.answer',
    dueOn: '2026-03-02',
    because: '15 working days after 2/2: 3–6, 9–13, 23–27/2, then 2/3',
  },
  {
    number: 2,
    step: 'complaint.first.send-decision',
    dueOn: '2026-01-28',
    because: '3 working days after the decision of Friday 23/1: 26–28/1',
  },
  {
    number: 2,
    step: 'complaint.publish-decision',
    dueOn: '2026-02-09',
    because: 'the decision of 23/1 + 15 = Saturday 7/2, so Monday 9/2',
  },
];
