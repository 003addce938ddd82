import type { Server } from 'node:http';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { addDays, localDateOf } from '@donthu/domain';
import { EventStore } from '@donthu/eventing';
import { ownOrigin } from '@donthu/platform/own-origin';
import { DemoPetitions } from '../../../portal/src/portal.module';
import { DEMO_CASES, type DemoCase, type DemoStage } from './demo-cases';
import { DemoDesk } from './demo-desk';

const DEMO_UNIT = 'thuong-thanh';
const READY_TIMEOUT_MS = 60_000;
const ORDER: readonly DemoStage[] = ['logged', 'classified', 'proposed', 'accepted', 'assigned'];

interface Officers {
  readonly desk: DemoDesk;
  readonly leader: DemoDesk;
  readonly handlers: readonly [DemoDesk, DemoDesk];
}

/** The demo office's first petitions, brought through its own HTTP door. */
@Injectable()
export class HttpDemoPetitions extends DemoPetitions {
  constructor(
    private readonly door: HttpAdapterHost,
    private readonly store: EventStore,
  ) {
    super();
  }

  override async log({ password }: { readonly password: string }): Promise<void> {
    const began = await this.officeBegan();
    if (await this.isComplete(began)) return;
    const origin = await whenReady(this.door.httpAdapter.getHttpServer() as Server);
    const seen = new Map<string, string>();
    const signIn = (name: string) => DemoDesk.signIn(origin, name, password, seen);
    const officers: Officers = {
      desk: await signIn('tiepdan'),
      leader: await signIn('lanhdao'),
      handlers: [await signIn('xuly1'), await signIn('xuly2')],
    };
    for (const [index, demo] of DEMO_CASES.entries()) await bring(officers, demo, index, addDays(began, -demo.daysAgo));
  }

  /** The day the office was set up: a start on a later day sends the same bodies again. */
  private async officeBegan(): Promise<string> {
    const [first] = await this.store.readAll(0, 1);
    return localDateOf(first?.commit.meta.at ?? new Date().toISOString());
  }

  private async isComplete(began: string): Promise<boolean> {
    const years = new Set(DEMO_CASES.map(({ daysAgo }) => addDays(began, -daysAgo).slice(0, 4)));
    const logged = await Promise.all(
      [...years].map((year) => this.store.readSeries(DEMO_UNIT, `register:${year}:live`, 0, DEMO_CASES.length)),
    );
    return logged.flat().length >= DEMO_CASES.length;
  }
}

async function bring(
  { desk, leader, handlers }: Officers,
  demo: DemoCase,
  index: number,
  receivedOn: string,
): Promise<void> {
  const key = (step: string) => `demo-${index}-${step}`;
  const reached = (stage: DemoStage) => ORDER.indexOf(demo.stage) >= ORDER.indexOf(stage);
  const { channel, kind, field, person, address, summary, request } = demo;
  const form = {
    receivedOn,
    channel,
    declaredKind: kind,
    petitioners: [{ role: 'petitioner', fullName: person, address }],
    summary,
    ...(request && { request }),
  };
  const { petitionId } = await desk.post('/api/intake/petitions', form, { key: key('log') });
  const petition = `/api/intake/petitions/${String(petitionId)}`;
  if (reached('classified'))
    await desk.post(
      `${petition}/classify`,
      { kind, field, eligible: true, missing: [], withinJurisdiction: true },
      { key: key('classify'), ifMatch: 1 },
    );
  if (reached('proposed'))
    await desk.post(
      `${petition}/propose`,
      { outcome: 'accept', reason: 'Đơn đủ điều kiện, thuộc thẩm quyền' },
      { key: key('propose'), ifMatch: 2 },
    );
  if (reached('accepted'))
    await leader.post(`${petition}/sign`, { decision: 'approve' }, { key: key('sign'), ifMatch: 3 });
  if (!reached('assigned')) return;
  const [first, second] = index % 2 === 0 ? handlers : [handlers[1], handlers[0]];
  const work = { responsible: first.accountId, coordinating: [second.accountId], leader: leader.accountId };
  await leader.post(`/api/assignment/petitions/${String(petitionId)}/assign`, work, { key: key('assign') });
}

/** The address it really listens on, once it answers there. */
async function whenReady(server: Server): Promise<string> {
  const until = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < until) {
    const origin = ownOrigin(server);
    if (origin !== undefined && (await answers(`${origin}/readyz`))) return origin;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the office does not answer');
}

async function answers(url: string): Promise<boolean> {
  return (await fetch(url).catch(() => undefined))?.ok ?? false;
}
