import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { ConsumerStrategy } from '@donthu/eventing/consume/consumer-strategy';
import { openDatabase } from '@donthu/eventing/embedded/database';
import { EmbeddedEventBus } from '@donthu/eventing/embedded/embedded-event-bus';
import { EmbeddedEventStore } from '@donthu/eventing/embedded/embedded-event.store';
import { EmbeddedParkingStore } from '@donthu/eventing/embedded/embedded-parking.store';
import { RequestGate } from '@donthu/eventing/process/request-gate';
import { createApp } from '@donthu/http';
import { ViewStore } from '@donthu/views';
import { EmbeddedCheckpointStore } from '@donthu/views/embedded/embedded-checkpoint.store';
import { EmbeddedViewStore } from '@donthu/views/embedded/embedded-view.store';
import { AuthModule, Directory } from '../index';

/** A process with nothing in it but sign-in, on the data of a folder. */
async function start(folder: string) {
  const store = new EmbeddedEventStore(openDatabase(join(folder, 'log.sqlite'), 'full'));
  const views = new EmbeddedViewStore(openDatabase(join(folder, 'views.sqlite'), 'normal'));
  const bus = new EmbeddedEventBus(store, new EmbeddedCheckpointStore(views), new RequestGate());

  @Global()
  @Module({ providers: [{ provide: ViewStore, useValue: views }], exports: [ViewStore] })
  class ViewsModule {}
  @Module({ imports: [ViewsModule, AuthModule.with({ process: 'spec', sessionKey: new Uint8Array(32) })] })
  class SpecModule {}

  const app = await createApp(SpecModule, { service: 'spec', logger: false });
  app.connectMicroservice({ strategy: new ConsumerStrategy(bus, new EmbeddedParkingStore(store)) });
  await app.startAllMicroservices();
  await app.init();
  const append = async (stream: string, version: number, type: string, data: Record<string, unknown>) => {
    const meta = { actor: { id: 'spec', role: 'admin' }, at: '2026-03-02T01:00:00Z', correlationId: 'c' };
    await store.append({ id: `${stream}-${version}`, unit: 'u', stream, version, events: [{ type, data }], meta });
    while (!bus.hasReached(store.lastPosition())) await bus.progressed();
  };
  const close = async () => {
    await app.close();
    await bus.close();
    views.close();
    store.database.close();
  };
  return { directory: app.get(Directory), append, close };
}

describe('the directory of a process', () => {
  const session = { accountId: 'a-1', sessionId: 's-1', issuedAtMs: Date.now(), expiresAtMs: 0 };
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'donthu-directory-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('follows the events, and still knows everybody after a restart', async () => {
    const first = await start(folder);
    const account = { accountId: 'a-1', username: 'captren', displayName: 'Cấp trên', unit: 'ha-noi', active: true };
    await first.append('unit/ha-noi', 1, 'unit.set.v1', { code: 'ha-noi', name: 'Hà Nội', level: 'province' });
    await first.append('unit/w-1', 1, 'unit.set.v1', { code: 'w-1', name: 'W', level: 'ward', parent: 'ha-noi' });
    await first.append('account/a-1', 1, 'account.set.v1', { ...account, roles: ['upper_level'] });
    await first.append('account/a-1', 2, 'sessions.ended.v1', { accountId: 'a-1', sessionId: 's-0' });
    expect(first.directory.principalOf(session)?.scope).toEqual(['ha-noi', 'w-1']);
    await first.close();

    const second = await start(folder);
    expect(second.directory.principalOf(session)?.scope).toEqual(['ha-noi', 'w-1']);
    expect(second.directory.principalOf({ ...session, sessionId: 's-0' })).toBeUndefined();
    await second.append('account/a-1', 3, 'account.set.v1', { ...account, roles: ['upper_level'], active: false });
    expect(second.directory.principalOf(session)).toBeUndefined();
    await second.close();
  });
});
