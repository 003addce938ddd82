import 'reflect-metadata';
import { connect } from 'node:net';
import { Body, Controller, Get, HttpCode, Module, Param, Post, Query, Req } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { InfrastructureError } from '@donthu/eventing/store/event-store';
import { RefusedError } from '@donthu/eventing/command/refused-error';
import type { FastifyRequest } from 'fastify';
import {
  AcceptsForm,
  answer,
  CommandHead,
  createApp,
  ListOf,
  PageDto,
  pageRequest,
  problem,
  readUpload,
  Text,
  type CommandHeaders,
} from './index';

class PersonDto {
  @Text() fullName!: string;
}
class LetterDto {
  @Text({ multiline: true }) summary!: string;
  @ListOf(() => PersonDto, { optional: true }) petitioners?: PersonDto[];
}
class FilterDto extends PageDto {
  @Text({ optional: true }) q?: string;
}
@AcceptsForm()
class LookUpDto {
  @Text() code!: string;
}

@Controller('api/letters')
class LetterController {
  @Get() list(@Query() query: FilterDto) {
    return { ...pageRequest(query), q: query.q };
  }
  @Get(':id') one(@Param('id') id: string) {
    return answer({ id }, { version: 3, seen: [{ stream: `petition/${id}`, version: 3 }] });
  }
  @Post() @HttpCode(201) log(@Body() body: LetterDto, @CommandHead() head: CommandHeaders) {
    return { ...body, head };
  }
  @Post('open') open(@Body() body: Record<string, unknown>) {
    return body;
  }
  @Post('close') @HttpCode(200) close() {
    return { closed: true };
  }
  @Post('look-up') @HttpCode(200) lookUp(@Body() body: LookUpDto) {
    return body;
  }
  @Post('files') async file(@Req() request: FastifyRequest) {
    const { fileName, bytes, fields } = await readUpload(request, { maxFileBytes: 1000, fields: ['mapping'] });
    return { fileName, size: bytes.length, fields };
  }
  @Post('fail/:how') fail(@Param('how') how: string) {
    if (how === 'bug') throw new TypeError('Trần Thị Bưởi is not a function');
    if (how === 'away') throw new InfrastructureError('mongodb is away');
    if (how === 'stale') throw new RefusedError('PRECONDITION.STALE', { version: 5 });
    if (how === 'unknown') throw new RefusedError('NOBODY.KNOWS');
    throw problem('AUTH.NOT_YOURS');
  }
}
@Module({ controllers: [LetterController] })
class LetterModule {}

describe('the HTTP door', () => {
  let app: NestFastifyApplication;
  let base: string;

  beforeAll(async () => {
    app = await createApp(LetterModule, {
      service: 'letters',
      logger: false,
      bodyLimitBytes: 10_000,
    });
    await app.listen(0, '127.0.0.1');
    base = await app.getUrl();
  });
  afterAll(() => app.close());

  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(base + path, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: text }),
    });
    const raw = await response.text();
    const parsed = (raw.startsWith('{') ? JSON.parse(raw) : { raw }) as Record<string, unknown>;
    return { status: response.status, headers: response.headers, body: parsed };
  }

  it('hands a clean body to the handler', async () => {
    const answered = await send(
      'POST',
      '/api/letters',
      { summary: ' một '.normalize('NFD'), petitioners: [{ fullName: 'Bưởi' }] },
      { 'idempotency-key': 'k1', 'if-match': '"4"', 'x-request-id': 'desk-1-0001' },
    );
    expect(answered).toMatchObject({ status: 201, body: { summary: 'một', petitioners: [{ fullName: 'Bưởi' }] } });
    expect(answered.body['head']).toEqual({
      route: 'POST /api/letters',
      correlationId: 'desk-1-0001',
      idempotencyKey: 'k1',
      ifMatch: 4,
    });
    expect(answered.headers.get('x-request-id')).toBe('desk-1-0001');
  });

  it('answers bad fields as problem details with pointers, in Vietnamese', async () => {
    const answered = await send('POST', '/api/letters', {
      petitioners: [{ fullName: 'a\0' }, { fullName: 'B', age: 3 }],
      colour: 1,
    });
    expect(answered).toMatchObject({
      status: 400,
      body: {
        type: 'urn:donthu:problem:VALIDATION.FAILED',
        status: 400,
        code: 'VALIDATION.FAILED',
        title: 'Dữ liệu gửi lên chưa đúng',
      },
    });
    expect(answered.body['errors']).toEqual(
      expect.arrayContaining([
        { pointer: '/colour', code: 'VALIDATION.UNKNOWN_FIELD', detail: 'Trường không được biết đến' },
        {
          pointer: '/petitioners/0/fullName',
          code: 'VALIDATION.CONTROL_CHARACTER',
          detail: 'Có ký tự điều khiển không được phép',
        },
        { pointer: '/petitioners/1/age', code: 'VALIDATION.UNKNOWN_FIELD', detail: 'Trường không được biết đến' },
        { pointer: '/summary', code: 'VALIDATION.REQUIRED', detail: 'Bắt buộc' },
      ]),
    );
    expect(answered.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answered.headers.get('cache-control')).toBe('no-store');
  });

  it('speaks English when it is preferred', async () => {
    const answered = await send('POST', '/api/letters', {}, { 'accept-language': 'en-GB,en;q=0.9,vi;q=0.5' });
    expect(answered.body).toMatchObject({
      title: 'The data sent is not valid',
      errors: [{ pointer: '/summary', detail: 'Required' }],
    });
    expect(answered.headers.get('content-language')).toBe('en');
  });

  const json = 'application/json';
  it.each<[string, string, string, string]>([
    ['broken JSON', '{"summary": ', json, '400 REQUEST.MALFORMED_JSON'],
    ['another charset', '{}', `${json}; charset=latin1`, '415 REQUEST.MEDIA_TYPE'],
    ['XML', '<a/>', 'application/xml', '415 REQUEST.MEDIA_TYPE'],
    ['a form where none is taken', 'summary=x', 'application/x-www-form-urlencoded', '415 REQUEST.MEDIA_TYPE'],
    ['a list for an object', '[]', json, '400 VALIDATION.FAILED'],
    ['a text for an object', '"x"', json, '400 VALIDATION.FAILED'],
    ['a forged prototype', '{"summary":"x","__proto__":{"admin":true}}', json, '400 REQUEST.MALFORMED_JSON'],
    ['depth', '['.repeat(100) + ']'.repeat(100), json, '400 VALIDATION.TOO_DEEP'],
    ['size', JSON.stringify({ summary: 'x'.repeat(20_000) }), json, '413 REQUEST.TOO_LARGE'],
    ['size far beyond', JSON.stringify({ summary: 'x'.repeat(60_000) }), json, '413 REQUEST.TOO_LARGE'],
  ])('refuses %s', async (_, body, contentType, expected) => {
    const answered = await send('POST', '/api/letters', body, { 'content-type': contentType });
    expect(`${answered.status} ${String(answered.body['code'])}`).toBe(expected);
  });

  it('refuses an ill-formed Idempotency-Key', async () => {
    const answered = await send('POST', '/api/letters', { summary: 'x' }, { 'idempotency-key': 'a b' });
    expect(answered).toMatchObject({ status: 400, body: { code: 'REQUEST.BAD_HEADER' } });
  });

  it('refuses bytes that are not UTF-8', async () => {
    const response = await fetch(`${base}/api/letters`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.from('{"summary":"\xe9"}', 'latin1'),
    });
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'REQUEST.MALFORMED_JSON' }]);
  });

  it('cleans an open body and points at what is wrong in it', async () => {
    expect((await send('POST', '/api/letters/open', { a: ' x ', b: null, c: [{ d: 'e\u0301' }] })).body).toEqual({
      a: 'x',
      c: [{ d: 'é' }],
    });
    expect((await send('POST', '/api/letters/open', { c: [{ d: 'a\0' }] })).body).toMatchObject({
      errors: [{ pointer: '/c/0/d', code: 'VALIDATION.CONTROL_CHARACTER' }],
    });
  });

  it('refuses a body and a query that no parameter of the handler reads', async () => {
    expect(await send('POST', '/api/letters/close')).toMatchObject({ status: 200 });
    expect(await send('POST', '/api/letters/close', {})).toMatchObject({ status: 200 });
    expect(await send('POST', '/api/letters/close', { force: true })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/force', code: 'VALIDATION.UNKNOWN_FIELD' }] },
    });
    expect(await send('POST', '/api/letters/close', '{')).toMatchObject({
      status: 400,
      body: { code: 'REQUEST.MALFORMED_JSON' },
    });
    expect(await send('GET', '/api/letters/7?x=1')).toMatchObject({
      status: 400,
      body: { code: 'REQUEST.UNKNOWN_QUERY', errors: [{ pointer: '/x' }] },
    });
    expect(await send('GET', '/api/letters?qq=1')).toMatchObject({
      status: 400,
      body: { code: 'REQUEST.UNKNOWN_QUERY' },
    });
  });

  it('reads pages with a default and bounds', async () => {
    expect((await send('GET', '/api/letters')).body).toEqual({ limit: 50 });
    expect((await send('GET', '/api/letters?limit=200&q=%20a%20')).body).toEqual({ limit: 200, q: 'a' });
    for (const limit of ['0', '201', 'x', '1.5', '-1', '1&limit=2'])
      expect(await send('GET', `/api/letters?limit=${limit}`)).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/limit' }] },
      });
    for (const cursor of ['abc', 'W10', 'WzEsMl0'])
      expect(await send('GET', `/api/letters?cursor=${cursor}`)).toMatchObject({
        status: 400,
        body: { code: 'REQUEST.BAD_CURSOR' },
      });
  });

  it('writes ETag and Donthu-Seen of an answer', async () => {
    const { headers, body } = await send('GET', '/api/letters/7');
    expect([headers.get('etag'), headers.get('donthu-seen'), body]).toEqual(['"3"', 'petition/7@3', { id: '7' }]);
  });

  it('takes an HTML form where the DTO says so', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await send('POST', '/api/letters/look-up', 'code=%20DT-1%20', form)).body).toEqual({ code: 'DT-1' });
    expect(await send('POST', '/api/letters/look-up', 'code=a&code=b', form)).toMatchObject({ status: 400 });
  });

  it.each<[string, number, string, object]>([
    ['bug', 500, 'INTERNAL', {}],
    ['unknown', 500, 'INTERNAL', {}],
    ['away', 503, 'UNAVAILABLE', {}],
    ['stale', 412, 'PRECONDITION.STALE', { version: 5 }],
    ['problem', 403, 'AUTH.NOT_YOURS', {}],
  ])('maps %s to %i %s and leaks nothing', async (how, status, code, extras) => {
    const answered = await send('POST', `/api/letters/fail/${how}`);
    expect(answered).toMatchObject({ status, body: { code, ...extras } });
    expect(JSON.stringify(answered.body)).not.toMatch(/Bưởi|mongodb|NOBODY|at /);
    if (status === 503) expect(answered.headers.get('retry-after')).toBe('1');
  });

  it('knows no other route, and tells the method that a route has', async () => {
    expect(await send('GET', '/api/nothing')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    const answered = await send('DELETE', '/api/letters/7');
    expect([answered.status, answered.body['code'], answered.headers.get('allow')]).toEqual([
      405,
      'REQUEST.METHOD',
      'GET',
    ]);
    expect(await send('GET', '/api/letters/%zz')).toMatchObject({ status: 400, body: { code: 'REQUEST.MALFORMED' } });
  });

  it('reads an upload, and refuses one that is too large, missing or not a form', async () => {
    const upload = async (parts: Record<string, string | Blob>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(parts)) form.append(name, value);
      const response = await fetch(`${base}/api/letters/files`, { method: 'POST', body: form });
      return { status: response.status, body: await response.json() };
    };
    expect(await upload({ file: new Blob(['abc']), mapping: ' {} ' })).toEqual({
      status: 201,
      body: { fileName: 'blob', size: 3, fields: { mapping: '{}' } },
    });
    expect(await upload({ file: new Blob(['x'.repeat(2000)]) })).toMatchObject({
      status: 413,
      body: { code: 'REQUEST.TOO_LARGE' },
    });
    expect(await upload({ mapping: '{}' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/file', code: 'VALIDATION.REQUIRED' }] },
    });
    expect(await upload({ other: 'x' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/other', code: 'VALIDATION.UNKNOWN_FIELD' }] },
    });
    expect(await send('POST', '/api/letters/files', {})).toMatchObject({ status: 415 });
  });

  it('survives callers that hang up in the middle of a body', async () => {
    const { port } = new URL(base);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          'POST /api/letters HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"summary"',
        );
        setTimeout(() => socket.destroy(), 20);
      });
      socket.on('close', () => resolve());
    });
    expect(await send('POST', '/api/letters', { summary: 'x' })).toMatchObject({ status: 201 });
  });
});
