import * as fc from 'fast-check';
import type { StepDefinition, StepField } from '../lifecycle/lifecycle';
import { stepDefinition } from '../lifecycle/lifecycles';
import { readDocumentNumber } from './document-number';
import { readFields, validateFields } from './read-fields';
import { readValue } from './read-value';
import { splitFields } from './split-fields';

function row(kind: string, step: string): StepDefinition {
  const definition = stepDefinition(kind, step);
  if (definition === undefined) throw new Error(step);
  return definition;
}

const decide = row('complaint', 'decide');
const good = { outcome: 'right', documentNumber: '45/QĐ-UBND', decidedOn: '2026-03-30' };
const codes = (step: StepDefinition, body: unknown) =>
  validateFields(step, body).map(({ pointer, code }) => `${pointer} ${code}`);

describe('reading the body of a step', () => {
  it('takes a right body, trimmed and NFC', () => {
    expect(readFields(decide, { ...good, note: '  Nguyễn '.normalize('NFD') })).toEqual({
      ok: true,
      values: { ...good, note: 'Nguyễn' },
    });
  });

  it('names every wrong field at once', () => {
    expect(codes(decide, { outcome: 'so-so', decidedOn: '2026-02-30', colour: 1, 'a/b~c': 2 })).toEqual([
      '/colour VALIDATION.UNKNOWN_FIELD',
      '/a~1b~0c VALIDATION.UNKNOWN_FIELD',
      '/outcome VALIDATION.NOT_ALLOWED',
      '/documentNumber VALIDATION.REQUIRED',
      '/decidedOn VALIDATION.DATE_NOT_REAL',
    ]);
  });

  it.each([
    ['/outcome VALIDATION.TYPE', { ...good, outcome: 3 }],
    ['/decidedOn VALIDATION.DATE_FORMAT', { ...good, decidedOn: '30/03/2026' }],
    ['/documentNumber VALIDATION.PATTERN', { ...good, documentNumber: 'Nguyễn Văn A' }],
    ['/documentNumber VALIDATION.REQUIRED', { ...good, documentNumber: '  ' }],
    ['/note VALIDATION.TOO_LONG', { ...good, note: 'x'.repeat(20_001) }],
    ['/note VALIDATION.CONTROL_CHARACTER', { ...good, note: 'a\0b' }],
    ['/note VALIDATION.ENCODING', { ...good, note: 'a\ud800b' }],
    ['/outcome VALIDATION.REQUIRED', { ...good, outcome: null }],
  ])('says %s', (said, body) => expect(codes(decide, body)).toEqual([said]));

  it.each([[[]], ['x'], [3], [true]])('refuses %p as a body', (body) => {
    expect(codes(decide, body)).toEqual([' VALIDATION.TYPE']);
  });

  it('takes an absent body and null for what is optional', () => {
    const close = row('complaint', 'close');
    for (const body of [undefined, null, {}, { note: null }]) {
      expect(readFields(close, body)).toEqual({ ok: true, values: {} });
    }
  });

  it('does not mistake inherited names for fields', () => {
    expect(
      codes(row('complaint', 'close'), JSON.parse('{"__proto__": {"on": "2026-03-01"}, "constructor": 1}')),
    ).toEqual(['/__proto__ VALIDATION.UNKNOWN_FIELD', '/constructor VALIDATION.UNKNOWN_FIELD']);
  });

  it('asks for at least two officers to verify a denunciation', () => {
    const verify = row('denunciation', 'verify');
    expect(codes(verify, { members: ['a-1'] })).toEqual(['/members VALIDATION.LIST_TOO_SHORT']);
    expect(codes(verify, { members: 'a-1' })).toEqual(['/members VALIDATION.TYPE']);
    expect(codes(verify, { members: ['a-1', 7] })).toEqual(['/members VALIDATION.PATTERN']);
    expect(codes(verify, { members: Array.from({ length: 51 }, (_, at) => `a-${at}`) })).toEqual([
      '/members VALIDATION.LIST_TOO_LONG',
    ]);
    expect(codes(verify, { members: ['a-1', 'a-2'] })).toEqual([]);
  });

  it.each([
    [{ name: 'n', type: 'number', required: true, min: 2 }, 1, 'VALIDATION.RANGE'],
    [{ name: 'n', type: 'number', required: true }, 1.5, 'VALIDATION.TYPE'],
    [{ name: 'n', type: 'number', required: true }, '3', 'VALIDATION.TYPE'],
    [{ name: 'o', type: 'officer', required: true }, 'x'.repeat(65), 'VALIDATION.TOO_LONG'],
    [{ name: 'f', type: 'flag', required: true }, 'true', 'VALIDATION.TYPE'],
    [{ name: 'f', type: 'files', required: true }, [], 'VALIDATION.LIST_TOO_SHORT'],
  ] satisfies [StepField, unknown, string][])('reads %p strictly', (field, value, code) => {
    expect(readValue(field, value)).toMatchObject({ code });
  });

  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.anything(), (body) => void readFields(decide, body)));
    fc.assert(
      fc.property(
        fc.record({ outcome: fc.anything(), documentNumber: fc.anything(), decidedOn: fc.anything() }),
        (body) => {
          const read = readFields(decide, body);
          expect(read.ok || read.errors.length > 0).toBe(true);
        },
      ),
    );
  });
});

describe('parting a step’s values', () => {
  it('seals texts, shows the rest, and leaves the day to the event', () => {
    expect(splitFields(decide, { ...good, note: 'Bà A nói' })).toEqual({
      public: { outcome: 'right', documentNumber: '45/QĐ-UBND' },
      sealedText: { note: 'Bà A nói' },
    });
    const withdraw = row('denunciation', 'withdraw');
    expect(splitFields(withdraw, { on: '2026-03-01', by: 'letter', continues: true })).toEqual({
      public: { flags: { continues: true }, choices: { by: 'letter' } },
      sealedText: {},
    });
    expect(splitFields(row('denunciation', 'verify'), { members: ['a-1', 'a-2'] }).public).toEqual({
      members: ['a-1', 'a-2'],
    });
  });

  it('seals files too: their names and scans may show who somebody is', () => {
    const files = { ...decide, fields: [{ name: 'scans', type: 'files', required: false }] } as const;
    expect(splitFields(files, { scans: ['f-1'] })).toEqual({ public: {}, sealedText: { scans: ['f-1'] } });
  });

  it('lets no free text of any step through', () => {
    for (const kind of ['complaint', 'denunciation', 'proposal_feedback']) {
      for (const step of ['suspend', 'withdraw-part', 'terminate', 'verify', 'close']) {
        const definition = row(kind, step);
        const texts = definition.fields.filter(({ type, name }) => type === 'text' && name !== 'documentNumber');
        const values = Object.fromEntries(texts.map(({ name }) => [name, 'Trần Thị Canary']));
        expect(JSON.stringify(splitFields(definition, values).public)).not.toContain('Canary');
        expect(splitFields(definition, values).sealedText).toEqual(values);
      }
    }
  });
});

describe('document numbers', () => {
  it.each([
    ['28/QĐ-UBND', '28/QĐ-UBND'],
    ['Số: 45 / QĐ-UBND', '45/QĐ-UBND'],
    ['số 12', '12'],
    ['QĐ 12/2026', 'QĐ 12/2026'],
    [' 1207/QĐ-UBND ', '1207/QĐ-UBND'],
    ['12/TB-UBND'.normalize('NFD'), '12/TB-UBND'],
  ])('reads %p', (text, number) => expect(readDocumentNumber(text)).toBe(number));

  it.each(['Nguyễn Văn A', 'NGUYỄN VĂN A 1', 'Lê Văn 3', 'QĐ-UBND', '', '12<script>', `${'1'.repeat(51)}`, '1 2 3'])(
    'refuses %p',
    (text) => expect(readDocumentNumber(text)).toBeUndefined(),
  );

  it('reads what it gave once more as the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('1', '2', '/', '-', 'Q', 'Đ', ' ', 'ố', 'S') }), (text) => {
        const number = readDocumentNumber(text);
        if (number !== undefined) expect(readDocumentNumber(number)).toBe(number);
      }),
    );
  });
});
