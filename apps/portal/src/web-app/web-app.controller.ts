import { Controller, Get, Headers, NotFoundException, Param } from '@nestjs/common';
import { answer, AnyQuery, type Answer } from '@donthu/http';
import { WebFiles, type WebFile } from './web-files';

/** antd writes its styles into the page; scripts come from files only, as everywhere. */
const POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  // A PDF beside its petition: fetched by the page itself, shown by the browser's own viewer.
  'frame-src blob:',
  "img-src 'self' data: blob:",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
].join(';');

/** The officers' desks: files of the built app, and its one page at every other address below `/lam-viec`. */
@Controller('lam-viec')
export class WebAppController {
  constructor(private readonly files: WebFiles) {}

  @Get()
  @AnyQuery()
  home(@Headers('accept-encoding') encodings: string | undefined): Answer<Buffer> {
    return this.page(encodings);
  }

  @Get('assets/:name')
  asset(@Param('name') name: string, @Headers('accept-encoding') encodings: string | undefined): Answer<Buffer> {
    return sent(found(this.files.file(`assets/${name}`)), encodings);
  }

  @Get('icon.svg')
  icon(@Headers('accept-encoding') encodings: string | undefined): Answer<Buffer> {
    return sent(found(this.files.file('icon.svg')), encodings);
  }

  /** The router in the browser knows what the address means. */
  @Get('*')
  @AnyQuery()
  anywhere(@Headers('accept-encoding') encodings: string | undefined): Answer<Buffer> {
    return this.page(encodings);
  }

  private page(encodings: string | undefined): Answer<Buffer> {
    return sent(found(this.files.file('index.html')), encodings, { 'content-security-policy': POLICY });
  }
}

function found(file: WebFile | undefined): WebFile {
  if (!file) throw new NotFoundException();
  return file;
}

function sent(file: WebFile, encodings = '', headers: Readonly<Record<string, string>> = {}): Answer<Buffer> {
  const zipped = /\bgzip\b/.test(encodings);
  return answer(zipped ? file.gzip : file.plain, {
    headers: {
      'content-type': file.type,
      'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'Accept-Encoding',
      ...(zipped && { 'content-encoding': 'gzip' }),
      ...headers,
    },
  });
}
