import { Office } from './harness/office';
import { multipart, refusesAll, sending, type RefusedCall } from './harness/refusals';
import { FORM, must, Ward, type Logged } from './harness/ward';

const PETITIONS = '/api/intake/petitions';
const VISITS = '/api/reception/visits';

describe('bad input (promise 27)', () => {
  let office: Office;
  let ward: Ward;

  beforeAll(async () => {
    office = await Office.start();
    ward = await Ward.of(office);
  });
  afterAll(() => office.stop());

  const refuses = (calls: readonly RefusedCall[]) => refusesAll(office, calls);
  const post = (body: RequestInit['body'] | undefined, type?: Record<string, string>) =>
    sending(ward.desk, PETITIONS, body, type);
  const log = (changes: object) => post(JSON.stringify({ ...FORM, ...changes }));
  const field = (name: string, changes: object, pointer: string, code: string): RefusedCall => ({
    name,
    send: log(changes),
    status: 400,
    code: 'VALIDATION.FAILED',
    field: [pointer, code],
  });

  it('is refused when the body cannot be read', async () => {
    const good = JSON.stringify(FORM);
    const malformed = { status: 400, code: 'REQUEST.MALFORMED_JSON' };
    const mediaType = { status: 415, code: 'REQUEST.MEDIA_TYPE' };
    const invalid = { status: 400, code: 'VALIDATION.FAILED' };
    await refuses([
      { name: 'no JSON', send: post('{"receivedOn": '), ...malformed },
      { name: 'single quotes', send: post("{'receivedOn': '2026-03-02'}"), ...malformed },
      { name: 'not UTF-8', send: post(Buffer.from(good, 'latin1')), ...malformed },
      { name: 'UTF-16', send: post(Buffer.from(good, 'utf16le')), ...malformed },
      {
        name: 'a prototype',
        send: post(`{"__proto__": {"a": 1}, ${good.slice(1)}`),
        ...malformed,
      },
      {
        name: 'another charset',
        send: post(good, { 'content-type': 'application/json; charset=iso-8859-1' }),
        ...mediaType,
      },
      { name: 'XML', send: post('<don/>', { 'content-type': 'application/xml' }), ...mediaType },
      {
        name: 'a form',
        send: post(new URLSearchParams({ receivedOn: '2026-03-02' }), {}),
        ...mediaType,
      },
      {
        name: 'too large',
        send: post(JSON.stringify({ ...FORM, summary: 'a'.repeat(1_100_000) })),
        status: 413,
        code: 'REQUEST.TOO_LARGE',
      },
      {
        name: 'too deep',
        send: post(`{"summary": ${'['.repeat(60)}${']'.repeat(60)}}`),
        status: 400,
        code: 'VALIDATION.TOO_DEEP',
      },
      { name: 'a list', send: post('[]'), ...invalid },
      { name: 'null', send: post('null'), ...invalid },
      { name: 'a number', send: post('5'), ...invalid },
      { name: 'nothing', send: post(undefined), ...invalid },
    ]);
  });

  it('is refused field by field, with a pointer and the reason', async () => {
    await refuses([
      field('a number for a text', { summary: 5 }, '/summary', 'VALIDATION.TYPE'),
      field('a text for a flag', { anonymous: 'no' }, '/anonymous', 'VALIDATION.TYPE'),
      field('a text for a number', { peopleCount: '3' }, '/peopleCount', 'VALIDATION.TYPE'),
      field('half a person', { peopleCount: 1.5 }, '/peopleCount', 'VALIDATION.RANGE'),
      field('fewer than nobody', { peopleCount: -1 }, '/peopleCount', 'VALIDATION.RANGE'),
      field('an object for a list', { petitioners: {} }, '/petitioners', 'VALIDATION.TYPE'),
      field('a text for an object', { respondent: 'A' }, '/respondent', 'VALIDATION.TYPE'),
      field('nothing where something is needed', { summary: undefined }, '/summary', 'VALIDATION.REQUIRED'),
      field('an empty text', { summary: ' \u00a0 ' }, '/summary', 'VALIDATION.REQUIRED'),
      field('too long a text', { summary: 'a'.repeat(20_001) }, '/summary', 'VALIDATION.TOO_LONG'),
      field('too many people', { petitioners: people(201) }, '/petitioners', 'VALIDATION.LIST_TOO_LONG'),
      field('an unknown word', { channel: 'pigeon' }, '/channel', 'VALIDATION.NOT_ALLOWED'),
      field('an unknown field', { sumary: 'x' }, '/sumary', 'VALIDATION.UNKNOWN_FIELD'),
      field(
        'an unknown field inside',
        { petitioners: [{ fullName: 'A', age: 5 }] },
        '/petitioners/0/age',
        'VALIDATION.UNKNOWN_FIELD',
      ),
      field('a NUL', { summary: 'a\u0000b' }, '/summary', 'VALIDATION.CONTROL_CHARACTER'),
      field(
        'a NUL in a name',
        { petitioners: [{ fullName: 'A\u0000' }] },
        '/petitioners/0/fullName',
        'VALIDATION.CONTROL_CHARACTER',
      ),
      field(
        'a bell in a name',
        { petitioners: [{ fullName: 'A\u0007B' }] },
        '/petitioners/0/fullName',
        'VALIDATION.CONTROL_CHARACTER',
      ),
      field('half a character', { summary: 'a\ud800' }, '/summary', 'VALIDATION.ENCODING'),
      field('a day that does not exist', { receivedOn: '2026-02-30' }, '/receivedOn', 'VALIDATION.DATE_NOT_REAL'),
      field('a day of no year', { receivedOn: '2025-02-29' }, '/receivedOn', 'VALIDATION.DATE_NOT_REAL'),
      field('a day written otherwise', { receivedOn: '02/03/2026' }, '/receivedOn', 'VALIDATION.DATE_FORMAT'),
      field('an instant for a day', { receivedOn: '2026-03-02T00:00:00Z' }, '/receivedOn', 'VALIDATION.DATE_FORMAT'),
      field('an id that can be none', { visitId: '../x' }, '/visitId', 'VALIDATION.PATTERN'),
      field('a file twice', { attachments: ['a', 'a'] }, '/attachments/1', 'VALIDATION.REPEATED'),
    ]);
  });

  it('is refused when it makes no sense', async () => {
    const refused = (name: string, changes: object, code: string, status = 422): RefusedCall => ({
      name,
      send: log(changes),
      status,
      code,
    });
    await refuses([
      refused('tomorrow', { receivedOn: '2026-03-03' }, 'INTAKE.DATE_IN_FUTURE'),
      refused('the end of time', { receivedOn: '9999-12-31' }, 'INTAKE.DATE_IN_FUTURE'),
      refused('the wrong century', { receivedOn: '1926-03-02' }, 'INTAKE.DATE_TOO_OLD'),
      refused('written tomorrow', { documentDate: '2026-03-03' }, 'INTAKE.DATE_IN_FUTURE'),
      refused('nobody', { petitioners: [] }, 'INTAKE.PETITIONER_REQUIRED', 400),
      refused('a named anonym', { anonymous: true }, 'INTAKE.ANONYMOUS_WITH_PEOPLE', 400),
      refused('too few people', { petitioners: people(3), peopleCount: 2 }, 'INTAKE.PEOPLE_COUNT_TOO_SMALL'),
      refused('an unknown file', { attachments: ['0'.repeat(32)] }, 'INTAKE.UNKNOWN_FILE'),
      refused('an unknown visit', { visitId: 'khong-co' }, 'INTAKE.UNKNOWN_VISIT'),
      refused('an unknown officer', { respondent: { officerId: 'khong-co' } }, 'INTAKE.UNKNOWN_OFFICER'),
      {
        name: 'a visit tomorrow',
        send: sending(ward.desk, VISITS, JSON.stringify({ ...VISIT, receivedOn: '2026-03-03' })),
        status: 422,
        code: 'RECEPTION.DATE_IN_FUTURE',
      },
      {
        name: 'a visit in the wrong century',
        send: sending(ward.desk, VISITS, JSON.stringify({ ...VISIT, receivedOn: '1926-03-02' })),
        status: 422,
        code: 'RECEPTION.DATE_TOO_OLD',
      },
    ]);
  });

  it('is refused with words where the number of a document could be a name', async () => {
    const { petitionId } = await ward.log();
    const body = { to: 'petitioner', on: '2026-03-02', by: 'letter', documentNumber: 'Nguyễn Văn A' };
    await refuses([
      {
        name: 'a name for a document',
        send: sending(ward.desk, `${PETITIONS}/${petitionId}/notify`, JSON.stringify(body)),
        status: 400,
        code: 'VALIDATION.FAILED',
        field: ['/documentNumber', 'VALIDATION.PATTERN'],
      },
    ]);
  });

  it('is refused in headers and methods', async () => {
    const key = { 'idempotency-key': 'hai từ'.normalize('NFC').replace('ừ', 'u') };
    const deletes = (headers: Record<string, string>) => ward.desk.raw(PETITIONS, { method: 'DELETE', headers });
    await refuses([
      {
        name: 'a key with a space',
        send: (headers) => log({})({ ...key, ...headers }),
        status: 400,
        code: 'REQUEST.BAD_HEADER',
      },
      {
        name: 'a key too long',
        send: (headers) => log({})({ 'idempotency-key': 'k'.repeat(201), ...headers }),
        status: 400,
        code: 'REQUEST.BAD_HEADER',
      },
      { name: 'a method nobody serves', send: deletes, status: 405, code: 'REQUEST.METHOD' },
    ]);
    const { petitionId } = await ward.log();
    const classify = JSON.stringify({ kind: 'complaint', field: 'dat_dai', eligible: true, withinJurisdiction: true });
    const classifyWith = (ifMatch: string) => (headers: Record<string, string>) =>
      sending(ward.desk, `${PETITIONS}/${petitionId}/classify`, classify)({ 'if-match': ifMatch, ...headers });
    await refuses(
      ['abc', '"x"', '*', '"1", "2"', '-1'].map((tag) => ({
        name: `If-Match ${tag}`,
        send: classifyWith(tag),
        status: 412,
        code: 'PRECONDITION.STALE',
      })),
    );
  });

  it('is refused as a file', async () => {
    const pdf = '%PDF-1.7 đơn';
    const attach = (parts: Readonly<Record<string, Blob | string>>) =>
      sending(ward.desk, '/api/intake/attachments', multipart(parts), {});
    const register = (parts: Readonly<Record<string, Blob | string>>) =>
      sending(ward.desk, '/api/imports', multipart(parts), {});
    const failed = { status: 400, code: 'VALIDATION.FAILED' } as const;
    const csv = new Blob(['Họ tên;Ngày nhận;Nội dung\n']);
    await refuses([
      {
        name: 'no multipart',
        send: sending(ward.desk, '/api/intake/attachments', '{}'),
        status: 415,
        code: 'REQUEST.MEDIA_TYPE',
      },
      { name: 'no file', send: attach({}), ...failed, field: ['/file', 'VALIDATION.REQUIRED'] },
      {
        name: 'an empty file',
        send: attach({ file: new Blob([]) }),
        ...failed,
        field: ['/file', 'VALIDATION.REQUIRED'],
      },
      {
        name: 'another field',
        send: attach({ scan: new Blob([pdf]) }),
        ...failed,
        field: ['/scan', 'VALIDATION.UNKNOWN_FIELD'],
      },
      {
        name: 'a program',
        send: attach({ file: new Blob(['MZ\u0000\u0001']) }),
        status: 415,
        code: 'FILES.TYPE_NOT_ALLOWED',
      },
      {
        name: 'a page',
        send: attach({ file: new Blob(['<html><script>']) }),
        status: 415,
        code: 'FILES.TYPE_NOT_ALLOWED',
      },
      {
        name: 'too large',
        send: attach({ file: new Blob([pdf, 'a'.repeat(21 * 1024 * 1024)]) }),
        status: 413,
        code: 'REQUEST.TOO_LARGE',
      },
      {
        name: 'a register without a file',
        send: register({ openRows: 'history' }),
        ...failed,
        field: ['/file', 'VALIDATION.REQUIRED'],
      },
      {
        name: 'an unknown wish',
        send: register({ openRows: 'all', file: csv }),
        ...failed,
        field: ['/openRows', 'VALIDATION.NOT_ALLOWED'],
      },
      {
        name: 'a broken mapping',
        send: register({ mapping: '{', file: csv }),
        status: 400,
        code: 'IMPORT.BAD_MAPPING',
      },
      {
        name: 'an unknown column',
        send: register({ mapping: '{"age":"Tuổi"}', file: csv }),
        status: 400,
        code: 'IMPORT.BAD_MAPPING',
      },
      {
        name: 'too large a register',
        send: register({ file: new Blob(['a'.repeat(6 * 1024 * 1024)]) }),
        status: 413,
        code: 'REQUEST.TOO_LARGE',
      },
    ]);
  });

  it('comes in one form: trimmed and composed', async () => {
    const name = '  Nguyễn\nThị Hường '.normalize('NFD');
    const { petitionId } = await must(
      ward.desk.post<Logged>(PETITIONS, {
        ...FORM,
        petitioners: [{ fullName: name }],
        summary: ' Đất ở '.normalize('NFD'),
      }),
    );
    const { body } = await ward.desk.get(`${PETITIONS}/${petitionId}`);
    expect(body).toMatchObject({ summary: 'Đất ở', petitioners: [{ displayName: 'Nguyễn Thị Hường' }] });
  });
});

const VISIT = {
  receivedOn: '2026-03-02',
  kind: 'regular',
  visitors: [{ fullName: 'Trần Văn Hòa', address: 'Số 1' }],
  content: 'Trình bày',
  handling: 'guide',
};

function people(count: number): { fullName: string }[] {
  return Array.from({ length: count }, (_, n) => ({ fullName: `Người thứ ${n}` }));
}
