import { Inject, Injectable, Logger, Optional, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { INTERNAL_PREFIX, parseSeen, problem, retryLater, SEEN_HEADER, SeenGate } from '@donthu/http';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../principal';
import { rightOf } from '../rights/right-of';
import type { Right } from '../rights/rights';
import { AUTH_OPTIONS, type AuthOptions } from './auth-options';
import { Authenticator, type Authenticated } from './authenticator';
import { setPrincipal } from './caller';
import { isCrossSite } from './cross-site';
import { ObjectAccess } from './object-access';

/** How long a request waits for what its caller has already seen. */
const SEEN_WAIT_MS = 3000;
/** Ids of ours: longer or stranger ones name nothing, and are not looked up. */
const ID = /^[A-Za-z0-9._:-]{1,128}$/;

/**
 * Refuses by default, in the order of the surface: 401, role 403, unknown or outside the caller's units 404, rights on this
 * one thing 403. Body and query come after it.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly logger = new Logger('access');

  constructor(
    private readonly authenticator: Authenticator,
    private readonly objects: ObjectAccess,
    @Inject(AUTH_OPTIONS) private readonly options: AuthOptions,
    @Optional() @Inject(SeenGate) private readonly seen?: SeenGate,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const pattern = request.routeOptions.url ?? '';
    const caller = await this.authenticator.authenticate(request);
    if (caller) setPrincipal(request, caller.principal);
    // The token between services was checked before the body was read.
    if (pattern.startsWith(INTERNAL_PREFIX)) return true;
    const right = rightOf(request.method, pattern);
    if (!right) {
      this.logger.error(`${request.method} ${pattern} is not in the table of rights`);
      throw problem('NOT_FOUND');
    }
    await this.check(request, right, caller);
    return true;
  }

  private async check(request: FastifyRequest, right: Right, caller: Authenticated | undefined): Promise<void> {
    if (right.who !== 'public' && !caller) throw problem('AUTH.REQUIRED');
    if (caller?.via !== 'bearer' && isCrossSite(request, this.options.publicUrl)) throw problem('AUTH.CROSS_SITE');
    if (right.who === 'public' || !caller) return;
    checkRole(right, caller);
    await this.awaitSeen(request, right);
    checkUnit(request, caller.principal);
    await this.checkObject(request, right, caller.principal);
  }

  /**
   * A caller without marks may be ahead of the views: what would be refused is looked at again once they have followed.
   * The unknown and the foreign wait alike, so that time does not tell them apart.
   */
  private async checkObject(request: FastifyRequest, right: Right, principal: Principal): Promise<void> {
    try {
      await this.refuseObject(request, right, principal);
    } catch (refusal) {
      if (!this.seen) throw refusal;
      await this.seen.settle();
      await this.refuseObject(request, right, principal);
    }
  }

  /** Without marks a read, and whatever is about one thing, gives the views a moment: mostly they are there already. */
  private async awaitSeen(request: FastifyRequest, { object }: Right): Promise<void> {
    if (!this.seen) return;
    const marks = parseSeen(request.headers[SEEN_HEADER]);
    if (marks.length === 0) {
      if (request.method === 'GET' || object !== undefined) await this.seen.glance();
      return;
    }
    if (!(await this.seen.waitFor(marks, SEEN_WAIT_MS))) throw retryLater('VIEW.BEHIND', 1);
  }

  private async refuseObject(request: FastifyRequest, { object, whose }: Right, principal: Principal): Promise<void> {
    if (object === undefined) return;
    const id = firstParameter(request.params);
    const unit = id !== undefined && ID.test(id) ? await this.objects.unitOf(object, id) : undefined;
    if (id === undefined || unit === undefined || !principal.scope.includes(unit)) throw problem('NOT_FOUND');
    if (whose !== undefined && !(await this.objects.holds(whose, principal, id))) throw problem('AUTH.NOT_YOURS');
  }
}

function checkRole({ who, feedKey }: Right, { principal, via }: Authenticated): void {
  const allowed =
    via === 'feed_key'
      ? feedKey === true
      : typeof who === 'string' || who.some((role) => principal.roles.includes(role));
  if (!allowed) throw problem('AUTH.ROLE');
}

/** A `unit` to filter by is a thing like any other: outside the scope it does not exist. */
function checkUnit({ query }: FastifyRequest, { scope }: Principal): void {
  const unit: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, 'unit') : undefined;
  if (typeof unit === 'string' && unit !== '' && !scope.includes(unit)) throw problem('NOT_FOUND');
}

function firstParameter(params: unknown): string | undefined {
  const first: unknown = typeof params === 'object' && params !== null ? Object.values(params)[0] : undefined;
  return typeof first === 'string' ? first : undefined;
}
