import { InfrastructureError } from '@donthu/eventing/store/event-store';
import { traceparentOfActiveSpan } from '@donthu/telemetry';
import { isErrorCode } from '../problem/catalogue';
import { Problem } from '../problem/problem';
import { INTERNAL_HEADER, internalToken } from './internal-token';

export interface InternalClientOptions {
  /** Where each service is: `{ identity: 'http://identity:3000' }`. */
  readonly services: Readonly<Record<string, string>>;
  readonly secret: string | Uint8Array;
  /** Of one try, milliseconds; default 10 000. */
  readonly timeoutMs?: number;
  /** Waits before further tries when no connection came about; default 100, 400, 1 000 ms. */
  readonly retryDelaysMs?: readonly number[];
}

export interface InternalCall {
  readonly service: string;
  /** Below `/internal/`, such as `keys/draw`. */
  readonly path: string;
  /** JSON; without it the call is a GET. */
  readonly body?: unknown;
  /** Session of the person on whose behalf the call is made. */
  readonly userToken?: string;
}

/** Errors before the other side can have read anything: trying again cannot do a thing twice. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** JSON calls from service to service. */
export class InternalClient {
  private readonly token: string;

  constructor(private readonly options: InternalClientOptions) {
    this.token = internalToken(options.secret);
  }

  /**
   * The JSON answer, unchecked. Throws the `Problem` the other side answered with, or `InfrastructureError` when it is
   * away; then the call may or may not have happened.
   */
  async call(call: InternalCall): Promise<unknown> {
    const base = this.options.services[call.service];
    if (base === undefined) throw new InfrastructureError(`no address is configured for the service ${call.service}`);
    for (const delayMs of this.options.retryDelaysMs ?? [100, 400, 1000]) {
      const response = await this.connect(base, call);
      if (response) return readAnswer(call, response);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
    const response = await this.connect(base, call);
    if (!response) throw new InfrastructureError(`service ${call.service} cannot be reached`);
    return readAnswer(call, response);
  }

  /** `undefined` when no connection came about. */
  private async connect(base: string, call: InternalCall): Promise<Response | undefined> {
    try {
      return await fetch(`${base}/internal/${call.path}`, {
        method: call.body === undefined ? 'GET' : 'POST',
        headers: this.headersOf(call),
        signal: AbortSignal.timeout(this.options.timeoutMs ?? 10_000),
        redirect: 'error',
        ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      });
    } catch (error) {
      if (NOT_CONNECTED.has(causeCode(error))) return undefined;
      throw new InfrastructureError(`call to ${call.service} failed`, { cause: error });
    }
  }

  private headersOf({ body, userToken }: InternalCall): Record<string, string> {
    const traceparent = traceparentOfActiveSpan();
    return {
      [INTERNAL_HEADER]: this.token,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(userToken !== undefined && { authorization: `Bearer ${userToken}` }),
      ...(traceparent !== undefined && { traceparent }),
    };
  }
}

function causeCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}

async function readAnswer({ service }: InternalCall, response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body;
  const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
  if (isErrorCode(code) && response.status < 500) throw new Problem(code);
  throw new InfrastructureError(`service ${service} answered ${response.status}`);
}
