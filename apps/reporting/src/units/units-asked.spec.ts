import type { UnitSetV1 } from '@donthu/contracts';
import { periodOf } from './report.dto';
import { unitsAsked } from './units-asked';

const PARENTS: Readonly<Record<string, string | undefined>> = {
  country: undefined,
  'ha-noi': 'country',
  a: 'ha-noi',
  b: 'ha-noi',
  hue: 'country',
  c: 'hue',
};
const units = {
  unit: (code: string): UnitSetV1 | undefined => {
    const parent = PARENTS[code];
    return code in PARENTS ? { code, name: code, level: 'ward', ...(parent !== undefined && { parent }) } : undefined;
  },
};
const scope = Object.keys(PARENTS);

describe('the units of a report', () => {
  it('are all the caller sees when none is named', () => {
    expect(unitsAsked(units, { scope }, undefined)).toEqual(scope);
  });

  it('are the one named with those below it', () => {
    expect(unitsAsked(units, { scope }, 'ha-noi')).toEqual(['ha-noi', 'a', 'b']);
    expect(unitsAsked(units, { scope }, 'c')).toEqual(['c']);
  });

  it('never leave the scope, and survive units that name each other', () => {
    expect(unitsAsked(units, { scope: ['a'] }, 'b')).toEqual([]);
    const circle = {
      unit: (code: string): UnitSetV1 => ({ code, name: code, level: 'ward', parent: code === 'x' ? 'y' : 'x' }),
    };
    expect(unitsAsked(circle, { scope: ['x', 'y'] }, 'z')).toEqual([]);
  });
});

describe('the period of a report', () => {
  it.each([
    [{}, { from: '2026-04-01', to: '2026-04-10' }],
    [{ from: '2026-01-01' }, { from: '2026-01-01', to: '2026-04-10' }],
    [{ to: '2026-03-14' }, { from: '2026-03-01', to: '2026-03-14' }],
    [{ from: '2026-05-01' }, { from: '2026-05-01', to: '2026-05-01' }],
    [
      { from: '2025-12-15', to: '2026-12-14' },
      { from: '2025-12-15', to: '2026-12-14' },
    ],
  ])('of %j is %j', (asked, period) => {
    expect(periodOf(asked, '2026-04-10')).toEqual(period);
  });
});
