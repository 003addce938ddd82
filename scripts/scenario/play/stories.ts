import type { Kind, Outcome } from '@donthu/contracts';

/** One thing that happens to a petition, so many days after it was received. */
export type Deed =
  | {
      readonly day: number;
      readonly do: 'classify';
      readonly kind: Kind;
      readonly field: string;
      readonly eligible?: boolean;
      readonly within?: boolean;
    }
  | { readonly day: number; readonly do: 'request-supplement' | 'supplement' | 'withdraw' }
  | { readonly day: number; readonly do: 'assign' | 'reassign' }
  | { readonly day: number; readonly do: 'absence' }
  | { readonly day: number; readonly do: 'propose'; readonly outcome: Outcome }
  | { readonly day: number; readonly do: 'sign'; readonly sendBack?: boolean }
  | { readonly day: number; readonly do: 'notify'; readonly to?: 'petitioner' | 'forwarder' }
  | {
      readonly day: number;
      readonly do: 'step';
      readonly step: string;
      /** Who takes it; the responsible handler unless said otherwise. */
      readonly by?: 'leader' | 'deputy';
      readonly fields?: Fields;
    };

export interface Story {
  readonly name: string;
  readonly declaredKind: Kind;
  readonly anonymous?: boolean;
  readonly forwarded?: boolean;
  readonly deeds: readonly Deed[];
}

type Fields = (on: string, officers: readonly string[]) => Record<string, unknown>;

const step = (day: number, name: string, fields?: Fields): Deed => ({
  day,
  do: 'step',
  step: name,
  ...(fields && { fields }),
});
const decision = (day: number, name: string, fields: Fields): Deed => ({
  day,
  do: 'step',
  step: name,
  by: 'leader',
  fields,
});
const dated = (on: string) => ({ on });

/** From the desk to the acceptance: classified, proposed, signed, assigned. */
function accepted(kind: Kind, field: string, from = 1): Deed[] {
  return [
    { day: from, do: 'classify', kind, field },
    { day: from + 1, do: 'propose', outcome: 'accept' },
    { day: from + 2, do: 'sign' },
    { day: from + 2, do: 'notify' },
    { day: from + 3, do: 'assign' },
  ];
}

function signedAs(
  kind: Kind,
  field: string,
  outcome: Outcome,
  options: { eligible?: boolean; within?: boolean } = {},
): Deed[] {
  return [
    { day: 1, do: 'classify', kind, field, ...options },
    { day: 2, do: 'propose', outcome },
    { day: 4, do: 'sign' },
    { day: 5, do: 'notify' },
  ];
}

const decide = (day: number, outcome: string): Deed =>
  decision(day, 'decide', (on) => ({ outcome, documentNumber: `${day}/QĐ-UBND`, decidedOn: on }));
const afterDecision = (day: number): Deed[] => [step(day, 'send', dated), step(day + 2, 'publish', dated)];

/** What a ward's quarter is made of; each story happens several times, in turn. */
export const STORIES: readonly Story[] = [
  {
    name: 'feedback answered in time',
    declaredKind: 'proposal_feedback',
    deeds: [
      ...accepted('proposal_feedback', 'moi_truong'),
      step(9, 'answer', (on) => ({ answeredOn: on })),
      step(10, 'close'),
    ],
  },
  {
    name: 'complaint decided and closed',
    declaredKind: 'complaint',
    deeds: [
      ...accepted('complaint', 'dat_dai'),
      step(5, 'verify', dated),
      step(12, 'report', (on) => ({ resultDiffers: true, on })),
      step(14, 'hold-dialogue', (on) => ({ attended: true, on })),
      decide(18, 'partly_right'),
      ...afterDecision(19),
      step(35, 'enforce', dated),
      step(36, 'close'),
    ],
  },
  {
    name: 'feedback answered late',
    declaredKind: 'proposal_feedback',
    deeds: [
      ...accepted('proposal_feedback', 'an_ninh_trat_tu'),
      step(40, 'answer', (on) => ({ answeredOn: on })),
      step(41, 'close'),
    ],
  },
  {
    name: 'denunciation concluded',
    declaredKind: 'denunciation',
    deeds: [
      ...accepted('denunciation', 'cong_chuc_cong_vu'),
      step(5, 'notify', dated),
      step(7, 'verify', (on, members) => ({ members, on })),
      step(20, 'report', dated),
      decision(24, 'conclude', (on) => ({ outcome: 'partly_right', documentNumber: '12/KL-UBND', concludedOn: on })),
      step(26, 'send', dated),
      step(28, 'act', dated),
      step(29, 'publish', dated),
      step(45, 'close'),
    ],
  },
  {
    name: 'complaint of another authority guided',
    declaredKind: 'complaint',
    deeds: signedAs('complaint', 'dat_dai', 'guide', { within: false }),
  },
  { name: 'left at the desk', declaredKind: 'proposal_feedback', deeds: [] },
  {
    name: 'complaint extended',
    declaredKind: 'complaint',
    deeds: [
      ...accepted('complaint', 'dat_dai'),
      step(6, 'verify', dated),
      { day: 10, do: 'reassign' },
      decision(20, 'extend', (on) => ({ variant: 'complex', documentNumber: '31/QĐ-UBND', on })),
      step(38, 'report', (on) => ({ resultDiffers: false, on })),
      decide(42, 'wrong'),
      ...afterDecision(43),
    ],
  },
  {
    name: 'denunciation transferred',
    declaredKind: 'denunciation',
    deeds: signedAs('denunciation', 'tham_nhung', 'transfer', { within: false }),
  },
  {
    name: 'accepted, then nobody took it',
    declaredKind: 'complaint',
    deeds: accepted('complaint', 'che_do_chinh_sach').filter((deed) => deed.do !== 'assign'),
  },
  {
    name: 'complaint suspended and resumed',
    declaredKind: 'complaint',
    deeds: [
      ...accepted('complaint', 'xay_dung'),
      step(6, 'verify', dated),
      decision(8, 'suspend', (on) => ({ reason: 'Chờ kết quả giám định', on })),
      decision(20, 'resume', dated),
      step(30, 'report', (on) => ({ resultDiffers: false, on })),
      decide(34, 'right'),
    ],
  },
  {
    name: 'of unclear kind, returned',
    declaredKind: 'undetermined',
    deeds: signedAs('mixed', 'khac', 'return', { eligible: false }),
  },
  {
    name: 'anonymous denunciation on file',
    declaredKind: 'denunciation',
    anonymous: true,
    deeds: signedAs('denunciation', 'cong_chuc_cong_vu', 'file', { eligible: false }),
  },
  {
    name: 'supplement asked for and brought',
    declaredKind: 'complaint',
    deeds: [
      { day: 1, do: 'request-supplement' },
      { day: 6, do: 'supplement' },
      ...accepted('complaint', 'dat_dai', 7),
      step(12, 'verify', dated),
    ],
  },
  {
    name: 'withdrawn before acceptance',
    declaredKind: 'proposal_feedback',
    deeds: [
      { day: 1, do: 'classify', kind: 'proposal_feedback', field: 'tieng_on' },
      { day: 3, do: 'withdraw' },
    ],
  },
  {
    name: 'proposal sent back, then accepted',
    declaredKind: 'proposal_feedback',
    deeds: [
      { day: 1, do: 'classify', kind: 'proposal_feedback', field: 'do_thi' },
      { day: 2, do: 'propose', outcome: 'accept' },
      { day: 3, do: 'sign', sendBack: true },
      { day: 4, do: 'propose', outcome: 'accept' },
      { day: 5, do: 'sign' },
      { day: 6, do: 'assign' },
      step(12, 'answer', (on) => ({ answeredOn: on })),
    ],
  },
  {
    name: 'handler away, his deputy verifies',
    declaredKind: 'complaint',
    deeds: [
      ...accepted('complaint', 'do_thi'),
      { day: 6, do: 'absence' },
      { day: 6, do: 'step', step: 'verify', by: 'deputy', fields: dated },
      step(20, 'report', (on) => ({ resultDiffers: false, on })),
      decide(25, 'wrong'),
      ...afterDecision(26),
    ],
  },
  {
    name: 'complaint refused',
    declaredKind: 'complaint',
    deeds: signedAs('complaint', 'dat_dai', 'refuse', { eligible: false }),
  },
  {
    name: 'withdrawn after acceptance',
    declaredKind: 'complaint',
    deeds: [
      ...accepted('complaint', 'dat_dai'),
      step(9, 'withdraw', (on) => ({ on, by: 'letter' })),
      step(11, 'close'),
    ],
  },
  {
    name: 'forwarded denunciation, forwarder told',
    declaredKind: 'denunciation',
    forwarded: true,
    deeds: [
      ...accepted('denunciation', 'cong_chuc_cong_vu'),
      { day: 15, do: 'notify', to: 'forwarder' },
      step(5, 'notify', dated),
    ],
  },
  {
    name: 'classified, then forgotten',
    declaredKind: 'denunciation',
    deeds: [{ day: 2, do: 'classify', kind: 'denunciation', field: 'cong_chuc_cong_vu' }],
  },
];
