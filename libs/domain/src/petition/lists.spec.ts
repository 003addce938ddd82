import { FIELDS } from '@donthu/contracts';
import fieldData from './data/fields.json';
import conditionData from './data/missing-conditions.json';
import { parseSubjectFields, SUBJECT_FIELDS } from './fields';
import { knownConditions, MISSING_CONDITIONS, parseMissingConditions } from './missing-conditions';

describe('subject fields', () => {
  it('are those of the surface, in its order', () => {
    expect(SUBJECT_FIELDS.map(({ code }) => code)).toEqual([...FIELDS]);
  });

  it('count in the cells of their own group of the report forms', () => {
    const cellsOf = (group: string, form: string) =>
      new Set(SUBJECT_FIELDS.filter((field) => field.group === group).map((field) => field.reportCells.get(form)));
    expect(cellsOf('administrative', '02/XLD')).toEqual(new Set([10, 11, 12]));
    expect(cellsOf('administrative', '03/XLD')).toEqual(new Set([10, 11, 12, 13]));
    expect(cellsOf('corruption', '03/XLD')).toEqual(new Set([14]));
  });

  it('do not load with a code twice or a cell missing', () => {
    expect(() => parseSubjectFields([...fieldData, fieldData[0]])).toThrow('twice');
    expect(() => parseSubjectFields([{ ...fieldData[0], reportCells: {} }])).toThrow('02/XLD');
  });
});

describe('conditions of eligibility', () => {
  it('keep known codes once and turn others into `other`', () => {
    expect(knownConditions(['no_date', 'no_date', 'x', 'y'])).toEqual({
      codes: ['no_date', 'other'],
      unknown: ['x', 'y'],
    });
  });

  it('do not load without `other`, with a code twice or an unknown kind', () => {
    expect(MISSING_CONDITIONS.length).toBe(conditionData.length);
    expect(() => parseMissingConditions(conditionData.filter(({ code }) => code !== 'other'))).toThrow('other');
    expect(() => parseMissingConditions([...conditionData, conditionData[0]])).toThrow('twice');
    expect(() => parseMissingConditions([{ ...conditionData[0], kinds: ['rumour'] }])).toThrow('unknown kind');
  });
});
