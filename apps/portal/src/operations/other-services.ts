import { InternalClient } from '@donthu/http';
import type { Config } from '@donthu/config';

/** A move of the clock answers only once every alert can be read; milliseconds. */
const TIMEOUT_MS = 180_000;

/** The other processes of a large installation; none in one office. */
export class OtherServices {
  readonly names: readonly string[];
  private readonly client: InternalClient | undefined;

  constructor({ services, internalSecret }: Pick<Config, 'services' | 'internalSecret'>) {
    this.names = Object.keys(services ?? {})
      .filter((name) => name !== 'portal')
      .sort();
    this.client =
      services && internalSecret !== undefined
        ? new InternalClient({ services, secret: internalSecret, timeoutMs: TIMEOUT_MS })
        : undefined;
  }

  /** `body` makes it a POST. Throws the other side's `Problem`, or `InfrastructureError` when it is away. */
  async ask(service: string, path: string, body?: object): Promise<Readonly<Record<string, unknown>>> {
    const answer = await this.client?.call({ service, path: `operations/${path}`, ...(body && { body }) });
    return typeof answer === 'object' && answer !== null ? { ...answer } : {};
  }
}
