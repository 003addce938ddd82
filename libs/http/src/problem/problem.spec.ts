import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RefusedError } from '@donthu/eventing/command/refused-error';
import { ERROR_CATALOGUE } from './catalogue';
import { languageOf } from './language';
import { mergeCatalogues } from './merge-catalogues';
import { invalidFields, problem } from './problem';
import { problemBody } from './problem-body';
import { toProblem } from './to-problem';
import { isTypeName } from './type-words';

describe('the error catalogue', () => {
  it('has both languages and an error status for every code', () => {
    expect(ERROR_CATALOGUE.size).toBeGreaterThan(40);
    for (const entry of ERROR_CATALOGUE.values())
      expect([entry.vi, entry.en].every((text) => text.length > 0)).toBe(true);
  });

  const entry = { status: 409, fault: 'expected', vi: 'a', en: 'b' } as const;
  it.each([
    ['a code defined twice', [{ 'A.B': entry }, { 'A.B': entry }]],
    ['an ill-formed code', [{ 'a.b': entry }]],
    ['a status that is no error', [{ 'A.B': { ...entry, status: 200 } }]],
    ['a missing translation', [{ 'A.B': { ...entry, en: '' } }]],
  ])('stops the start for %s', (_, parts) => {
    expect(() => mergeCatalogues(parts)).toThrow(/A\.B|a\.b/);
  });
});

describe('the language of an answer', () => {
  it.each<[string | undefined, string]>([
    [undefined, 'vi'],
    ['', 'vi'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['en;q=0.8, vi;q=0.8', 'vi'],
    ['fr, en;q=0.5', 'en'],
    ['en;q=0', 'vi'],
    ['en;q=nonsense', 'vi'],
    ['x'.repeat(501), 'vi'],
  ])('of %s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

describe('a refusal of a command', () => {
  it('becomes a problem with its extras', () => {
    expect(problemBody(toProblem(new RefusedError('PRECONDITION.STALE', { version: 4 })), 'en')).toMatchObject({
      status: 412,
      version: 4,
    });
  });

  it('points at the field it is about', () => {
    const body = problemBody(
      toProblem(new RefusedError('CALENDAR.YEAR_MISSING', { pointer: '/startsOn', year: 2031 })),
      'vi',
    );
    expect(body).toMatchObject({
      status: 422,
      year: 2031,
      errors: [
        { pointer: '/startsOn', code: 'CALENDAR.YEAR_MISSING', detail: 'Chưa có lịch làm việc của năm cần tính' },
      ],
    });
  });

  it('cannot overwrite the members of the standard', () => {
    expect(problemBody(problem('NOT_FOUND', { extras: { status: 200, code: 'OK' } }), 'vi')).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
  });
});

describe('a wrong type', () => {
  const detailOf = (expected: string, language: 'vi' | 'en') =>
    problemBody(invalidFields([{ pointer: '/a', code: 'VALIDATION.TYPE', params: { expected } }]), language).errors?.[0]
      ?.detail;

  it('is told in the language of the answer', () => {
    expect(detailOf('number', 'vi')).toBe('Sai kiểu, cần số');
    expect(detailOf('number', 'en')).toBe('Wrong type, a number expected');
  });

  it('has words for every type that the source names', () => {
    const folders = ['libs/http/src/dto', 'libs/http/src/request', 'libs/domain/src/case/fields'];
    const sources = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    );
    const named = new Set(
      sources.flatMap((source) =>
        [...source.matchAll(/(?:wrongType\(|expected: )'([^']+)'/g)].map((found) => found[1]),
      ),
    );
    expect(named.size).toBeGreaterThanOrEqual(7);
    expect([...named].filter((name) => !isTypeName(name))).toEqual([]);
  });
});
