import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { Authenticator, Caller, type Principal } from '@donthu/auth';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LiveHub } from './live-hub';
import { LIVE_LIMITS, type LiveLimits } from './live-limits';
import { LiveDto } from './live.dto';
import { Screen } from './screen';

const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  // When the stream ends, nobody waits for another request on its connection.
  connection: 'close',
};

/** Tells an officer's open screens of changes in his units, until they close, his session ends or the process does. */
@Controller('api/reporting/live')
export class LiveController {
  constructor(
    private readonly hub: LiveHub,
    private readonly authenticator: Authenticator,
    @Inject(LIVE_LIMITS) private readonly limits: LiveLimits,
  ) {}

  @Get()
  async live(
    @Caller() caller: Principal,
    @Query() { after }: LiveDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const giveBack = this.hub.takePlace(caller.accountId);
    const { raw } = reply.hijack();
    const screen = new Screen(raw, caller.scope);
    const beat = setInterval(() => void this.beat(screen, request), this.limits.beatMs);
    raw.once('close', () => {
      clearInterval(beat);
      this.hub.leave(screen);
      giveBack();
    });
    raw.writeHead(200, { ...ownHeaders(reply), ...STREAM_HEADERS });
    raw.flushHeaders();
    await this.hub.join(screen, cursorIn(request.headers['last-event-id']) ?? after).catch(() => screen.end());
    if (raw.destroyed) this.hub.leave(screen);
  }

  private async beat(screen: Screen, request: FastifyRequest): Promise<void> {
    const known = await this.authenticator.authenticate(request).catch(() => undefined);
    if (!known) return screen.end();
    screen.rescope(known.principal);
    screen.beat();
  }
}

/** What is no cursor of ours lies behind every end, and so becomes a reset. */
function cursorIn(lastEventId: string | string[] | undefined): number | undefined {
  if (typeof lastEventId !== 'string') return undefined;
  return /^\d{1,16}$/.test(lastEventId) ? Number(lastEventId) : Infinity;
}

function ownHeaders(reply: FastifyReply): Record<string, string | number | string[]> {
  const named = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined);
  return Object.fromEntries(named) as Record<string, string | number | string[]>;
}
