import type { RequestGate } from '@donthu/eventing/process/request-gate';

export interface HttpOptions {
  /** Name of the process: `office`, `intake`; title of its API description. */
  readonly service: string;
  /** Which proxies are believed about the caller's address; nobody unless said. */
  readonly trustProxy?: false | number | readonly string[];
  /** People reach the process by https (at a proxy): browsers are told to stay there. */
  readonly https?: boolean;
  /** Header that calls of other services carry (`internalToken`); without it `/internal/…` does not exist. */
  readonly internalToken?: string;
  /** Lets consumers yield to running requests. */
  readonly gate?: RequestGate;
  /** Requests in flight before more are refused with 503; default 1 000. */
  readonly maxInFlight?: number;
  /** Milliseconds that running requests get when the process stops; default 5 000. */
  readonly closeGraceMs?: number;
  /** Bytes of a JSON body; default 1 MiB. */
  readonly bodyLimitBytes?: number;
}

/** Operators' routes: no sign-in, not counted among the requests in flight. */
export const OPERATOR_ROUTES = ['/livez', '/readyz', '/metrics'] as const;

/**
 * Answers that last as long as a screen is open: bounded by their own door, they neither take a place among the requests
 * in flight nor keep consumers standing back, and their time says nothing about how quick an answer is.
 */
export const LASTING_ROUTES = ['/api/reporting/live'] as const;
