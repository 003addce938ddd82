import * as fc from 'fast-check';

/** What can happen to an office, at random. `of` and `ago` are taken modulo what is there, and in days. */
export type Command =
  | { readonly do: 'wait'; readonly days: number }
  | { readonly do: 'log'; readonly ago: number; readonly desk: boolean; readonly forwarder: boolean }
  | {
      readonly do: 'classify';
      readonly of: number;
      readonly kind: 'complaint' | 'denunciation';
      readonly within: boolean;
    }
  | { readonly do: 'sign'; readonly of: number; readonly outcome: 'accept' | 'refuse' }
  | { readonly do: 'assign' | 'withdraw'; readonly of: number }
  | { readonly do: 'step'; readonly of: number; readonly ago: number; readonly step: string; readonly variant?: string }
  | { readonly do: 'holiday'; readonly ahead: number }
  | { readonly do: 'no-holiday' }
  | { readonly do: 'rebuild' };

const of = fc.nat(9);
const step = fc.constantFrom('suspend', 'resume', 'suspend', 'resume', 'decide', 'conclude', 'send', 'comment');
const variant = fc.constantFrom('complex', 'remote', 'extended-once');
export const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('wait'), days: fc.integer({ min: 1, max: 30 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('log'), ago: fc.nat(20), desk: fc.boolean(), forwarder: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('classify'),
      of,
      kind: fc.constantFrom('complaint', 'denunciation'),
      within: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('sign'),
      of,
      outcome: fc.constantFrom('accept', 'accept', 'accept', 'refuse'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('assign', 'assign', 'assign', 'withdraw'), of }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('step'), of, step, ago: fc.nat(15) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('step'), of, step: fc.constant('extend'), variant, ago: fc.nat(15) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('holiday'), ahead: fc.integer({ min: -10, max: 45 }) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'no-holiday' }) },
  { weight: 1, arbitrary: fc.constant({ do: 'rebuild' }) },
);
