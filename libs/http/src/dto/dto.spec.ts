import 'reflect-metadata';
import { PartialType } from '@nestjs/swagger';
import { Problem, type FieldProblem } from '../problem/problem';
import {
  Code,
  CodeList,
  DateField,
  Email,
  Flag,
  InstantField,
  ListOf,
  ListOfWords,
  Nested,
  NotBefore,
  OneOf,
  readDto,
  Secret,
  Text,
  WholeNumber,
} from './index';

class PersonDto {
  @Text() fullName!: string;
  @Text({ optional: true, max: 20 }) phone?: string;
}

class Letter {
  @DateField() receivedOn!: string;
  @OneOf(['post', 'oral']) channel!: string;
  @ListOf(() => PersonDto, { max: 3 }) petitioners!: PersonDto[];
  @Nested(() => PersonDto, { optional: true }) respondent?: PersonDto;
  @Text({ multiline: true, max: 50, optional: true }) summary?: string;
  @WholeNumber({ min: 1, max: 9, optional: true }) count?: number;
  @Flag({ optional: true }) anonymous?: boolean;
  @CodeList({ optional: true, max: 3 }) attachments?: string[];
  @ListOfWords(['a', 'b'], { optional: true }) missing?: string[];
  @InstantField({ optional: true }) at?: string;
  @Email({ optional: true }) email?: string;
  @Secret({ optional: true, min: 3 }) password?: string;
  @Code({ optional: true }) unit?: string;
  @DateField({ optional: true }) from?: string;
  @DateField({ optional: true }) @NotBefore('from') to?: string;
}

class CorrectionDto extends PartialType(Letter) {
  @Text() reason!: string;
}

const GOOD = { receivedOn: '2026-03-02', channel: 'post', petitioners: [{ fullName: 'Trần Thị Bưởi' }] };

function faultsOf(value: object, options?: { textOnly: boolean }): FieldProblem[] {
  try {
    readDto(Letter, value, options);
  } catch (error) {
    if (error instanceof Problem) return [...(error.errors ?? [])];
    throw error;
  }
  return [];
}

function codes(extra: object, options?: { textOnly: boolean }): string[] {
  return faultsOf({ ...GOOD, ...extra }, options).map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('a DTO', () => {
  it('keeps text trimmed, in NFC, on one line', () => {
    const decomposed = '  Trần \n Thị Bưởi '.normalize('NFD');
    const { petitioners } = readDto(Letter, { ...GOOD, petitioners: [{ fullName: decomposed }] });
    expect(petitioners[0]?.fullName).toBe('Trần   Thị Bưởi'.normalize('NFC'));
    expect(petitioners[0]).toBeInstanceOf(PersonDto);
  });

  it('keeps the lines of a multi-line text', () => {
    expect(readDto(Letter, { ...GOOD, summary: ' một\r\nhai ' }).summary).toBe('một\nhai');
  });

  it('takes null, and an empty optional text, for absent', () => {
    const letter = readDto(Letter, {
      ...GOOD,
      summary: null,
      respondent: null,
      count: null,
      attachments: null,
      unit: ' ',
    });
    expect(Object.keys(letter).sort()).toEqual(['channel', 'petitioners', 'receivedOn']);
  });

  it('names every missing and every unknown field at once', () => {
    expect(
      faultsOf({ colour: 'red', petitioners: [{ fullName: 'A', x: 1 }] })
        .map((f) => `${f.pointer} ${f.code}`)
        .sort(),
    ).toEqual([
      '/channel VALIDATION.REQUIRED',
      '/colour VALIDATION.UNKNOWN_FIELD',
      '/petitioners/0/x VALIDATION.UNKNOWN_FIELD',
      '/receivedOn VALIDATION.REQUIRED',
    ]);
  });

  it.each<[string, object, string]>([
    ['NUL', { summary: 'a\0b' }, '/summary VALIDATION.CONTROL_CHARACTER'],
    ['half a surrogate pair', { summary: 'a\ud800' }, '/summary VALIDATION.ENCODING'],
    ['a text that is too long', { summary: 'x'.repeat(51) }, '/summary VALIDATION.TOO_LONG'],
    ['a number for a text', { summary: 5 }, '/summary VALIDATION.TYPE'],
    ['an object for a text', { summary: { a: 1 } }, '/summary VALIDATION.TYPE'],
    ['a day that does not exist', { receivedOn: '2026-02-30' }, '/receivedOn VALIDATION.DATE_NOT_REAL'],
    ['a date in another form', { receivedOn: '2/3/2026' }, '/receivedOn VALIDATION.DATE_FORMAT'],
    ['a number for a date', { receivedOn: 20260302 }, '/receivedOn VALIDATION.TYPE'],
    ['a word outside the list', { channel: 'fax' }, '/channel VALIDATION.NOT_ALLOWED'],
    ['a number in quotes', { count: '3' }, '/count VALIDATION.TYPE'],
    ['a fraction', { count: 1.5 }, '/count VALIDATION.RANGE'],
    ['a number out of range', { count: 10 }, '/count VALIDATION.RANGE'],
    ['a flag in quotes', { anonymous: 'true' }, '/anonymous VALIDATION.TYPE'],
    ['a list that is none', { petitioners: { fullName: 'A' } }, '/petitioners VALIDATION.TYPE'],
    [
      'a list that is too long',
      { petitioners: [1, 2, 3, 4].map(() => ({ fullName: 'A' })) },
      '/petitioners VALIDATION.LIST_TOO_LONG',
    ],
    ['null in a list', { petitioners: [{ fullName: 'A' }, null] }, '/petitioners/1 VALIDATION.TYPE'],
    ['a text in a list of objects', { petitioners: ['A'] }, '/petitioners/0 VALIDATION.TYPE'],
    [
      'an empty name deep inside',
      { petitioners: [{ fullName: 'A' }, { fullName: ' ' }] },
      '/petitioners/1/fullName VALIDATION.REQUIRED',
    ],
    ['a list for an object', { respondent: [{ fullName: 'A' }] }, '/respondent VALIDATION.TYPE'],
    ['a text for an object', { respondent: 'A' }, '/respondent VALIDATION.TYPE'],
    ['a repeated code', { attachments: ['f1', 'f1'] }, '/attachments/1 VALIDATION.REPEATED'],
    ['an ill-formed code', { attachments: ['f1', '../f'] }, '/attachments/1 VALIDATION.PATTERN'],
    ['a word outside the list, in a list', { missing: ['a', 'c'] }, '/missing/1 VALIDATION.NOT_ALLOWED'],
    ['an instant without an offset', { at: '2026-03-02T08:00:00' }, '/at VALIDATION.INSTANT'],
    ['an instant on no day', { at: '2026-02-30T08:00:00Z' }, '/at VALIDATION.INSTANT'],
    ['an address that is no e-mail', { email: 'a@b@c' }, '/email VALIDATION.EMAIL'],
    ['a short password', { password: 'ab' }, '/password VALIDATION.TOO_SHORT'],
    ['a period that ends before it begins', { from: '2026-02-01', to: '2026-01-31' }, '/to VALIDATION.PERIOD_REVERSED'],
  ])('refuses %s', (_, extra, expected) => {
    expect(codes(extra)).toEqual([expected]);
  });

  it('counts characters, not code units', () => {
    expect(codes({ summary: '😀'.repeat(50) })).toEqual([]);
  });

  it('neither trims nor cuts a password', () => {
    expect(readDto(Letter, { ...GOOD, password: ' a b ' }).password).toBe(' a b ');
  });

  it('gives an instant as UTC', () => {
    expect(readDto(Letter, { ...GOOD, at: '2026-03-02T08:00:00+07:00' }).at).toBe('2026-03-02T01:00:00.000Z');
  });

  it('converts numbers and flags of a query string only', () => {
    const query = {
      receivedOn: '2026-03-02',
      channel: 'post',
      petitioners: [{ fullName: 'A' }],
      count: '3',
      anonymous: 'false',
    };
    expect(readDto(Letter, query, { textOnly: true })).toMatchObject({ count: 3, anonymous: false });
    expect(codes({ count: '3x', anonymous: 'yes' }, { textOnly: true })).toEqual([
      '/count VALIDATION.TYPE',
      '/anonymous VALIDATION.TYPE',
    ]);
  });

  it('can be made partial, with the same checks on what is there', () => {
    expect({ ...readDto(CorrectionDto, { reason: 'sai ngày', channel: null }) }).toEqual({ reason: 'sai ngày' });
    expect(() => readDto(CorrectionDto, { reason: 'x', channel: 'fax' })).toThrow(Problem);
  });
});
