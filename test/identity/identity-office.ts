import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SessionTokens } from '@donthu/auth';
import { loadConfig } from '@donthu/config';
import type { Kind, Role } from '@donthu/contracts';
import { PassThroughFilter, type Commit, type EventData, type ManualClock, type SealedPart } from '@donthu/eventing';
import { SealedFiles } from '@donthu/files';
import { createApp } from '@donthu/http';
import { PlatformModule } from '@donthu/platform/platform.module';
import { openOffice } from '@donthu/platform/open-office';
import {
  MaskAnnouncer,
  Opener,
  PeopleCutter,
  sealCommit,
  SealingKeys,
  type OpenResult,
  type Unsealed,
} from '@donthu/sealing';
import type { Principal } from '@donthu/auth/principal';
import { IdentityModule } from '../../apps/identity/src/identity.module';

export const UNIT = 'thuong-thanh';

export interface Officer {
  readonly roles: readonly Role[];
  readonly unit?: string;
}

/** Two wards, everybody who may stand to a petition in some way. */
const OFFICERS = {
  tiepdan: { roles: ['reception'] },
  tiepdan2: { roles: ['reception'] },
  xuly1: { roles: ['handler'] },
  xuly2: { roles: ['handler'] },
  xuly3: { roles: ['handler'] },
  lanhdao: { roles: ['leader'] },
  lanhdao2: { roles: ['leader'] },
  thanhtra: { roles: ['inspector'] },
  quantri: { roles: ['admin'] },
  captren: { roles: ['upper_level'], unit: 'ha-noi' },
  'tiepdan.vh': { roles: ['reception'], unit: 'viet-hung' },
  'lanhdao.vh': { roles: ['leader'], unit: 'viet-hung' },
} as const satisfies Record<string, Officer>;

export type Name = keyof typeof OFFICERS;
export const NAMES = Object.keys(OFFICERS) as Name[];

const SCOPES: Readonly<Record<string, readonly string[]>> = { 'ha-noi': ['ha-noi', UNIT, 'viet-hung'] };

export function principal(name: Name): Principal {
  const officer: Officer = OFFICERS[name];
  const unit = officer.unit ?? UNIT;
  return {
    accountId: name,
    username: name,
    displayName: name,
    unit,
    roles: officer.roles,
    sessionId: 's',
    scope: SCOPES[unit] ?? [unit],
  };
}

export interface Place {
  readonly folder: string;
  readonly keyFile: string;
}

export function newPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'donthu-identity-'));
  return { folder: join(folder, 'data'), keyFile: join(folder, 'data.key') };
}

const NOW = '2026-03-02T02:00:00.000Z';

/** `identity` alone in a process, its consumers running; the other services are played by commits on their streams. */
export async function openIdentity(place: Place = newPlace()) {
  const office = openOffice(
    loadConfig({
      DONTHU_DATA_DIR: place.folder,
      DONTHU_KEY_FILE: place.keyFile,
      DONTHU_DEMO: 'accounts',
      DONTHU_CLOCK: 'manual',
      DONTHU_CLOCK_START: NOW,
    }),
  );
  const { engine } = office;
  const module = {
    module: RootModule,
    imports: [PlatformModule.with(office), IdentityModule.embedded(engine.store.database, place.keyFile)],
  };
  const app = await createApp(module, { service: 'identity', logger: false });
  app.connectMicroservice({ strategy: office.consumers }).useGlobalFilters(new PassThroughFilter());
  await app.init();
  await app.startAllMicroservices();
  await engine.waitUntilIdle(5_000);
  const keys = app.get(SealingKeys, { strict: false });
  const opener = app.get(Opener, { strict: false });
  const versions = new Map<string, number>();

  async function append(
    stream: string,
    events: readonly EventData[],
    parts: Unsealed = {},
    unit = UNIT,
  ): Promise<Commit> {
    const id = randomUUID();
    const last = versions.get(stream) ?? 0;
    const commit: Commit = {
      id,
      unit,
      stream,
      version: last + 1,
      events,
      sealed: await sealCommit(keys, stream, id, parts),
      meta: { actor: { id: 'a', role: 'reception' }, at: office.clock.now().toISOString(), correlationId: 'c' },
    };
    const { outcome } = await engine.store.append(commit);
    if (outcome !== 'committed') throw new Error(outcome);
    versions.set(stream, last + events.length);
    await engine.waitUntilIdle(5_000);
    return commit;
  }

  return {
    place,
    engine,
    app,
    append,
    keys,
    opener,
    clock: office.clock as ManualClock,
    files: app.get(SealedFiles, { strict: false }),
    cutter: app.get(PeopleCutter, { strict: false }),
    masks: app.get(MaskAnnouncer, { strict: false }),
    idle: () => engine.waitUntilIdle(5_000),
    open: (name: Name, part: SealedPart | undefined, namedBy?: string): Promise<OpenResult> =>
      openOne(opener, name, part, namedBy),
    signIn: async (name: Name) => (await app.get(SessionTokens, { strict: false }).issue(name)).token,
    addOfficers: async () => {
      for (const code of [UNIT, 'viet-hung', 'ha-noi']) {
        const level = code === 'ha-noi' ? { level: 'province' } : { level: 'ward', parent: 'ha-noi' };
        await append(`unit/${code}`, [{ type: 'unit.set.v1', data: { code, name: code, ...level } }], {}, code);
      }
      for (const name of NAMES) {
        const { accountId, username, displayName, unit, roles } = principal(name);
        await append(
          `account/${name}`,
          [{ type: 'account.set.v1', data: { accountId, username, displayName, unit, roles, active: true } }],
          {},
          unit,
        );
      }
    },
    close: async () => {
      await app.close();
      await engine.close();
    },
  };
}

export type IdentityOffice = Awaited<ReturnType<typeof openIdentity>>;

async function openOne(
  opener: Opener,
  name: Name,
  part: SealedPart | undefined,
  namedBy?: string,
): Promise<OpenResult> {
  if (!part) throw new Error('nothing to open');
  const [result] = await opener.open(principal(name), [{ part, ...(namedBy !== undefined && { namedBy }) }]);
  if (!result) throw new Error('no answer');
  return result;
}

export function logged(declaredKind: Kind, more: Readonly<Record<string, unknown>> = {}): EventData {
  return {
    type: 'petition.logged.v1',
    data: {
      receivedOn: '2026-03-02',
      channel: 'in_person',
      declaredKind,
      anonymous: false,
      peopleCount: 1,
      hasForwarder: false,
      attachments: [],
      register: { unit: UNIT, year: 2026, book: 'live', number: 1 },
      receiptCode: 'TT-2026-000001',
      loggedBy: 'tiepdan',
      warnings: [],
      ...more,
    },
  };
}

export function classified(kind: Kind): EventData {
  return {
    type: 'petition.classified.v1',
    data: { kind, field: 'dat_dai', eligible: true, missing: [], withinJurisdiction: true },
  };
}

export function assigned(responsible: Name, coordinating: readonly Name[] = [], leader: Name = 'lanhdao'): EventData {
  return { type: 'assignment.made.v1', data: { responsible, coordinating, leader, assignedBy: 'lanhdao' } };
}

export function signed(outcome: string): EventData {
  return {
    type: 'petition.outcome-signed.v1',
    data: { outcome, kind: 'complaint', signedOn: '2026-03-02', signedBy: 'lanhdao' },
  };
}

export const PEOPLE = {
  petitioners: [
    {
      role: 'petitioner',
      fullName: 'Nguyễn Thị Canary',
      address: 'Số 7 ngõ Canary',
      idNumber: '001099012345',
      phone: '0912345678',
    },
  ],
};
export const TEXT = { summary: 'Kính gửi Ủy ban' };

class RootModule {}
