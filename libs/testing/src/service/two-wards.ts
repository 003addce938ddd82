import { account, unit, type Told } from './told';

export const WARD = 'thuong-thanh';
export const OTHER_WARD = 'viet-hung';

const TIEPDAN = { id: 'a-tiepdan', role: 'reception' };
const LEADER = { id: 'a-lanhdao', role: 'leader' };
const HANDLER = { id: 'a-xuly1', role: 'handler' };
const SYSTEM = { id: 'deadline.obligations', role: 'system' };

const logged = (id: string, number: number, receivedOn: string, of = WARD): Told => ({
  stream: `petition/${id}`,
  unit: of,
  by: TIEPDAN,
  at: `${receivedOn}T02:00:00.000Z`,
  events: [
    [
      'petition.logged.v1',
      {
        receivedOn,
        channel: 'post',
        declaredKind: 'complaint',
        anonymous: false,
        peopleCount: 1,
        hasForwarder: false,
        attachments: [],
        register: { unit: of, year: 2026, book: 'live', number },
        receiptCode: `x${number}`,
        loggedBy: 'a-tiepdan',
        warnings: [],
      },
    ],
  ],
});

const obligations = (id: string, at: string, items: object[], changes: object[] = []): Told => ({
  stream: `obligations/${id}`,
  by: SYSTEM,
  at,
  events: [['obligations.changed.v1', { items, changes, seen: {} }]],
});

const item = (step: string, dueOn: string, state = 'open', metOn?: string) => ({
  step,
  variant: 'standard',
  startsOn: '2026-02-20',
  dueOn,
  provisional: false,
  state,
  nth: 1,
  ...(metOn !== undefined && { metOn }),
});

/** A complaint decided late, one untouched and overdue, one of the other ward refused in time, and a visit. */
export const TWO_WARDS: readonly Told[] = [
  unit('ha-noi', 'UBND thành phố Hà Nội'),
  unit(WARD, 'UBND phường Thượng Thanh', 'ha-noi'),
  unit(OTHER_WARD, 'UBND phường Việt Hưng', 'ha-noi'),
  account('a-tiepdan', 'tiepdan', ['reception']),
  account('a-xuly1', 'xuly1', ['handler']),
  account('a-lanhdao', 'lanhdao', ['leader']),
  account('a-vh', 'lanhdao.vh', ['leader'], OTHER_WARD),
  account('a-thanhtra', 'thanhtra', ['inspector']),
  account('a-captren', 'captren', ['upper_level'], 'ha-noi'),
  logged('p1', 1, '2026-02-20'),
  obligations(
    'p1',
    '2026-02-20T02:00:01.000Z',
    [item('petition.handle', '2026-03-02')],
    [{ step: 'petition.handle', change: 'opened', to: '2026-03-02', because: 'petition.logged.v1' }],
  ),
  {
    stream: 'petition/p1',
    by: TIEPDAN,
    at: '2026-02-23T02:00:00.000Z',
    events: [
      [
        'petition.classified.v1',
        { kind: 'complaint', field: 'dat_dai', eligible: true, missing: [], withinJurisdiction: true },
      ],
      ['petition.outcome-proposed.v1', { outcome: 'accept' }],
    ],
  },
  {
    stream: 'petition/p1',
    by: LEADER,
    at: '2026-02-25T02:00:00.000Z',
    events: [
      [
        'petition.outcome-signed.v1',
        { outcome: 'accept', kind: 'complaint', signedOn: '2026-02-25', signedBy: 'a-lanhdao' },
      ],
    ],
  },
  {
    stream: 'case/p1',
    by: SYSTEM,
    at: '2026-02-25T02:00:01.000Z',
    events: [['case.opened.v1', { petitionId: 'p1', kind: 'complaint', acceptedOn: '2026-02-25' }]],
  },
  {
    stream: 'assignment/p1',
    by: LEADER,
    at: '2026-02-25T03:00:00.000Z',
    events: [
      [
        'assignment.made.v1',
        { responsible: 'a-xuly1', coordinating: [], leader: 'a-lanhdao', assignedBy: 'a-lanhdao' },
      ],
    ],
  },
  {
    stream: 'case/p1',
    by: HANDLER,
    at: '2026-04-01T02:00:00.000Z',
    events: [
      [
        'case.step-taken.v1',
        { step: 'verify', from: 'accepted', to: 'verifying', on: '2026-03-02', takenBy: 'a-xuly1' },
      ],
      [
        'case.step-taken.v1',
        {
          step: 'decide',
          from: 'verifying',
          to: 'decided',
          on: '2026-03-30',
          outcome: 'partly_right',
          documentNumber: '45/QĐ-UBND',
          takenBy: 'a-xuly1',
        },
      ],
    ],
  },
  obligations('p1', '2026-04-01T02:00:01.000Z', [
    item('petition.handle', '2026-03-02', 'met', '2026-02-25'),
    item('complaint.first.resolve', '2026-03-27', 'met_late', '2026-03-30'),
  ]),
  {
    stream: 'disclosure/p1',
    by: { id: 'a-thanhtra', role: 'inspector' },
    at: '2026-04-02T02:00:00.000Z',
    events: [['people.revealed.v1', { petitionId: 'p1', by: 'a-thanhtra' }]],
  },
  logged('p2', 2, '2026-03-05'),
  obligations('p2', '2026-03-05T02:00:01.000Z', [item('petition.handle', '2026-03-16')]),
  logged('q1', 1, '2026-03-10', OTHER_WARD),
  {
    stream: 'petition/q1',
    unit: OTHER_WARD,
    by: LEADER,
    at: '2026-03-12T02:00:00.000Z',
    events: [
      [
        'petition.outcome-signed.v1',
        { outcome: 'refuse', kind: 'complaint', signedOn: '2026-03-12', signedBy: 'a-vh' },
      ],
    ],
  },
  {
    stream: 'visit/v1',
    by: TIEPDAN,
    at: '2026-03-05T02:00:00.000Z',
    events: [
      [
        'visit.recorded.v1',
        {
          receivedOn: '2026-03-05',
          kind: 'regular',
          persons: 2,
          delegation: false,
          handling: 'petition',
          register: { unit: WARD, year: 2026, book: 'visits', number: 1 },
          recordedBy: 'a-tiepdan',
        },
      ],
    ],
  },
];
