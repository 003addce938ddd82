export interface LiveLimits {
  /** Milliseconds between two looks at the feed while anybody listens. */
  readonly lookMs: number;
  /** Milliseconds between two signs of life to each screen; its session is checked with each. */
  readonly beatMs: number;
  /** Changes told at once, to a screen that comes back as in one look; more are a reset. */
  readonly mostTold: number;
  /** Open screens of one account and of the process. */
  readonly perAccount: number;
  readonly perProcess: number;
}

/** A browser opens six connections to one address: an account has a few tabs, and perhaps two machines. */
const LIMITS: LiveLimits = { lookMs: 1_000, beatMs: 20_000, mostTold: 500, perAccount: 12, perProcess: 2_000 };

export const LIVE_LIMITS = Symbol('LIVE_LIMITS');
export const ONE_LOG_LIMITS: LiveLimits = { ...LIMITS, lookMs: 250 };
export const MANY_OFFICES_LIMITS: LiveLimits = LIMITS;
