/** Who may call a route, as the table of rights says. */
export interface RouteRight {
  readonly who: 'public' | 'signed_in' | readonly string[];
  /** The path names a thing that may lie outside the caller's units. */
  readonly object?: string;
  /** A further rule about this one thing must hold. */
  readonly whose?: string;
  readonly feedKey?: true;
}

/** Port: the table of rights as far as the API description tells it. */
export abstract class RouteRights {
  /** `pattern` as routes are registered: `/api/intake/petitions/:id`; `undefined` for a route nobody may call. */
  abstract of(method: string, pattern: string): RouteRight | undefined;
}
