import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@donthu/config';
import { InfrastructureError } from '@donthu/eventing';
import { isErrorCode, problem } from '@donthu/http';
import type { FastifyRequest } from 'fastify';
import { readRegisterList } from './read-register-list';
import { RegisterPages, type RegisterList } from './register-pages';

const TIMEOUT_MS = 10_000;
const ROWS = 50;

/** Asks the register's own HTTP door on behalf of the officer: the page can show nothing that he may not read. */
@Injectable()
export class HttpRegisterPages extends RegisterPages {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'services'>) {
    super();
  }

  override async list(
    request: FastifyRequest,
    { overdue, cursor }: { readonly overdue: boolean; readonly cursor?: string },
  ): Promise<RegisterList> {
    const query = new URLSearchParams({
      limit: String(ROWS),
      ...(overdue && { overdue: 'true' }),
      ...(cursor !== undefined && { cursor }),
    });
    const response = await this.fetch(`${this.originFor(request)}/api/intake/petitions?${query.toString()}`, request);
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok) return readRegisterList(body);
    const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
    if (isErrorCode(code)) throw problem(code);
    throw new InfrastructureError(`intake answered ${response.status}`);
  }

  private async fetch(url: string, { headers, id }: FastifyRequest): Promise<Response> {
    const { authorization, cookie } = headers;
    try {
      return await fetch(url, {
        headers: {
          'x-request-id': id,
          ...(authorization !== undefined ? { authorization } : cookie !== undefined && { cookie }),
        },
        signal: AbortSignal.timeout(TIMEOUT_MS),
        redirect: 'error',
      });
    } catch (error) {
      throw new InfrastructureError('intake cannot be reached', { cause: error });
    }
  }

  /** In one office the register answers at the door this request came in by. */
  private originFor({ socket }: FastifyRequest): string {
    const address = socket.localAddress ?? '127.0.0.1';
    return (
      this.config.services?.['intake'] ??
      `http://${address.includes(':') ? `[${address}]` : address}:${socket.localPort ?? 0}`
    );
  }
}
