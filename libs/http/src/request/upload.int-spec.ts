import { connect } from 'node:net';
import { Controller, Module, Post, Req } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { createApp, readUpload } from '../index';

@Controller('api/files')
class FilesController {
  @Post() async file(@Req() request: FastifyRequest) {
    const { fileName, bytes, fields } = await readUpload(request, { maxFileBytes: 1000, fields: ['mapping'] });
    return { fileName, size: bytes.length, fields };
  }
}
@Module({ controllers: [FilesController] })
class FilesModule {}

const FORM = 'multipart/form-data; boundary=ranh';
const FIELD = '--ranh\r\nContent-Disposition: form-data; name="mapping"\r\n\r\n{}\r\n';
const FILE =
  '--ranh\r\nContent-Disposition: form-data; name="file"; filename="đơn.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n';
const WHOLE = `${FIELD}${FILE}--ranh--\r\n`;

describe('an upload', () => {
  let app: NestFastifyApplication;
  let url: string;
  const defects: unknown[] = [];

  beforeAll(async () => {
    app = await createApp(FilesModule, { service: 'files', logger: false });
    await app.listen(0, '127.0.0.1');
    url = `${await app.getUrl()}/api/files`;
    process.on('uncaughtException', (error) => defects.push(error));
  });
  afterAll(() => app.close());

  async function send(body: string | Buffer, contentType = FORM, language = 'vi') {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': contentType, 'accept-language': language },
      body,
      signal: AbortSignal.timeout(5000),
    });
    const answered = (await response.json()) as Record<string, unknown>;
    return { status: response.status, media: response.headers.get('content-type'), ...answered };
  }

  it('is read whole', async () => {
    expect(await send(WHOLE)).toMatchObject({ status: 201, size: 4, fields: { mapping: '{}' } });
  });

  it.each<[string, string | Buffer, string?]>([
    ['without its last boundary', WHOLE.slice(0, -10)],
    ['with another boundary', WHOLE, 'multipart/form-data; boundary=khac'],
    ['without a boundary in its type', WHOLE, 'multipart/form-data'],
    ['with an empty boundary', WHOLE, 'multipart/form-data; boundary='],
    ['with a part that has no name', WHOLE.replace(' name="mapping"', '')],
    ['with a file that has no name', WHOLE.replace(' name="file";', '')],
    ['with a part named as what every object has', WHOLE.replace('"mapping"', '"__proto__"')],
    [
      'with a field that says it is JSON and is not',
      WHOLE.replace('\r\n\r\n{}', '\r\nContent-Type: application/json\r\n\r\n{'),
    ],
    ['that is a text', 'chào'],
    ['of bytes at random', Buffer.from([0, 255, 13, 10, 45, 45, 200, 7])],
  ])('%s is refused in words', async (_, body, contentType = FORM) => {
    const refused = { status: 400, code: 'REQUEST.MALFORMED_UPLOAD', media: 'application/problem+json; charset=utf-8' };
    expect(await send(body, contentType)).toMatchObject({
      ...refused,
      title: expect.stringContaining('Tệp gửi lên') as string,
    });
    expect(await send(body, contentType, 'en')).toMatchObject({ title: expect.stringContaining('upload') as string });
  });

  it('cut anywhere is refused, never a defect of ours', async () => {
    const bytes = Buffer.from(WHOLE);
    const odd: unknown[] = [];
    for (let end = 0; end < bytes.length; end += 1) {
      const { status, code } = (await send(bytes.subarray(0, end))) as { status: number; code?: string };
      if (status !== 400 && !(status === 201 && end >= bytes.length - 2)) odd.push([end, status, code]);
    }
    expect(odd).toEqual([]);
    expect(defects).toEqual([]);
  });

  it('of a caller who hangs up harms nobody', async () => {
    const { port } = new URL(url);
    const head = `POST /api/files HTTP/1.1\r\nHost: x\r\nContent-Type: ${FORM}\r\nContent-Length: ${WHOLE.length + 50}\r\n\r\n`;
    for (const end of [1, 60, FIELD.length + 5, FIELD.length + FILE.length - 3, WHOLE.length])
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1', () => {
          socket.write(head + WHOLE.slice(0, end));
          setTimeout(() => socket.destroy(), 20);
        });
        socket.on('close', () => resolve());
      });
    expect(await send(WHOLE)).toMatchObject({ status: 201 });
    expect(defects).toEqual([]);
  });
});
