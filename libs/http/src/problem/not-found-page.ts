import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export interface ShownPage {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The page a browser sees at an address that no route answers. Set by the one service of the process that has pages. */
@Injectable()
export class NotFoundPage {
  private render: ((request: FastifyRequest) => ShownPage) | undefined;

  show(render: (request: FastifyRequest) => ShownPage): void {
    this.render = render;
  }

  /** `undefined` below `/api`, for who did not ask for HTML, and where no service has pages: they get problem details. */
  for(request: FastifyRequest): ShownPage | undefined {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const wantsPage = isRead && !/^\/api(\/|\?|$)/.test(request.url) && acceptsHtml(request.headers.accept);
    return wantsPage ? this.render?.(request) : undefined;
  }
}

/** Browsers name it; what takes anything is a program. */
function acceptsHtml(accept: string | undefined): boolean {
  return accept !== undefined && accept.length <= 1000 && /(^|,)\s*text\/html\b/i.test(accept);
}
