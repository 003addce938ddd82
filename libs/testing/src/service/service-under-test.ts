import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SessionTokens } from '@donthu/auth';
import { loadConfig } from '@donthu/config';
import { lastVersionOf, type Commit } from '@donthu/eventing';
import { openOffice, type OpenedOffice } from '@donthu/platform/open-office';
import { startProcess } from '@donthu/platform/run-process';
import { TestSealingModule, type SealingRules } from './test-sealing';
import { commitsOf, type Told } from './told';

/** Longest wait (milliseconds) for consumers to come to rest. */
const SETTLE_MS = 10_000;

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly payload?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * One or more services over their real HTTP door, on the embedded engine in a temporary folder, under a manual clock
 * (2026-03-10 09:00 in Hà Nội unless `DONTHU_CLOCK_START` says otherwise). With the accounts of a demo office, or told its own
 * by `openTestService`.
 */
export class ServiceUnderTest {
  /** Nothing sealed opens for anybody. */
  masked = false;
  private readonly folder = mkdtempSync(join(tmpdir(), 'donthu-'));
  private opened?: { readonly office: OpenedOffice; readonly app: NestFastifyApplication };

  constructor(
    private readonly services: readonly (Type | DynamicModule)[],
    private readonly env: Readonly<Record<string, string>> = {},
    private readonly rules: SealingRules = {},
  ) {}

  async start(): Promise<this> {
    const office = openOffice(
      loadConfig({
        DONTHU_DATA_DIR: join(this.folder, 'data'),
        DONTHU_DEMO: 'accounts',
        DONTHU_CLOCK: 'manual',
        DONTHU_CLOCK_START: '2026-03-10T02:00:00Z',
        DONTHU_PORT: '0',
        DONTHU_LOG_LEVEL: 'silent',
        ...this.env,
      }),
    );
    const { mayOpen = () => !this.masked } = this.rules;
    const app = await startProcess(office, [TestSealingModule.with({ ...this.rules, mayOpen }), ...this.services]);
    this.opened = { office, app };
    await this.settled();
    return this;
  }

  get app(): NestFastifyApplication {
    return this.running().app;
  }

  get office(): OpenedOffice {
    return this.running().office;
  }

  /** Appends a history and waits until every consumer has handled it. */
  async tell(...history: readonly Told[]): Promise<Commit[]> {
    const told: Commit[] = [];
    for (const one of history) told.push(await this.append(one));
    await this.settled();
    return told;
  }

  private async append(told: Told): Promise<Commit> {
    const { store } = this.office.engine;
    const last = (await store.readStream(told.stream)).at(-1);
    const [commit] = commitsOf([told], new Map([[told.stream, last ? lastVersionOf(last) : 0]]));
    if (!commit) throw new Error('nothing was told');
    const { outcome } = await store.append(commit);
    if (outcome !== 'committed') throw new Error(`${commit.id}: ${outcome}`);
    return commit;
  }

  /** A request of an account that was told before, or with a bearer key as it stands. */
  async call(who: string, { method = 'GET', url, payload, headers }: Call) {
    const known = /^a-/.test(who);
    const token = known ? (await this.app.get(SessionTokens).issue(who)).token : who;
    const bearer = { authorization: `Bearer ${token}` };
    return this.app.inject({ method, url, headers: { ...bearer, ...headers }, ...(payload && { payload }) });
  }

  async settled(): Promise<void> {
    if (!(await this.office.engine.waitUntilIdle(SETTLE_MS))) throw new Error('the consumers did not come to rest');
  }

  /** Everything is read again from the log. */
  async rebuild(): Promise<void> {
    await this.stop(({ engine }) => engine.views.reset());
    await this.start();
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** `last` is done when no consumer runs any more. */
  private async stop(last: (office: OpenedOffice) => void = () => undefined): Promise<void> {
    const { app, office } = this.running();
    await app.close();
    await office.engine.bus.close();
    last(office);
    await office.engine.close();
  }

  private running() {
    if (!this.opened) throw new Error('start() first');
    return this.opened;
  }
}
