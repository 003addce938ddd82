import { Inject, Injectable, Optional, type OnModuleInit } from '@nestjs/common';
import type { AccountSetV1, UnitSetV1 } from '@donthu/contracts';
import { applyToView, type ProjectedEvent } from '@donthu/views/projector';
import { ViewStore } from '@donthu/views/view.store';
import type { Principal } from '../principal';
import type { SessionClaims } from '../session/session-tokens';
import {
  ACCOUNTS_VIEW,
  projectAccount,
  projectUnit,
  UNITS_VIEW,
  type AccountSlice,
  type DirectoryEvent,
} from './directory.view';
import { UnitTree } from './unit-tree';

const PAGE = 500;

/**
 * Accounts and units in memory, kept by events and, across restarts, in two views: every request asks here, so it must
 * cost nothing.
 */
@Injectable()
export class Directory implements OnModuleInit {
  private readonly accounts = new Map<string, AccountSlice>();
  private readonly endedNow = new Set<string>();
  private readonly tree = new UnitTree();

  constructor(@Optional() @Inject(ViewStore) private readonly views?: ViewStore) {}

  async onModuleInit(): Promise<void> {
    const { views } = this;
    if (!views) return;
    await views.register(ACCOUNTS_VIEW);
    await views.register(UNITS_VIEW);
    await eachDocument(
      (after) => views.find(ACCOUNTS_VIEW, { index: 'all', equal: { listed: true }, limit: PAGE, ...after }),
      (key, { account }) => void this.accounts.set(key, account.data),
    );
    await eachDocument(
      (after) => views.find(UNITS_VIEW, { index: 'all', equal: { listed: true }, limit: PAGE, ...after }),
      (_, { unit }) => void (unit.data.unit && this.tree.set(unit.data.unit)),
    );
  }

  /** An event of a stream `account/<id>`: durable first, then in memory. */
  async accountEvent(accountId: string, event: ProjectedEvent & DirectoryEvent): Promise<void> {
    if (!this.views)
      return void this.accounts.set(accountId, projectAccount(this.accounts.get(accountId) ?? { ended: [] }, event));
    const document = await applyToView(
      this.views,
      ACCOUNTS_VIEW,
      { key: accountId, slice: 'account', event },
      (slice) => projectAccount(slice, event),
    );
    if (document) this.accounts.set(accountId, document.slices.account.data);
  }

  /** An event of a stream `unit/<code>`. */
  async unitEvent(code: string, event: ProjectedEvent & DirectoryEvent): Promise<void> {
    const unit = this.views
      ? (
          await applyToView(this.views, UNITS_VIEW, { key: code, slice: 'unit', event }, (slice) =>
            projectUnit(slice, event),
          )
        )?.slices.unit.data.unit
      : projectUnit({}, event).unit;
    if (unit) this.tree.set(unit);
  }

  /** Voids a session at once in this process; the event voids it everywhere. */
  endSession(sessionId: string): void {
    this.endedNow.add(sessionId);
    const oldest = this.endedNow.size > 10_000 ? this.endedNow.values().next().value : undefined;
    if (oldest !== undefined) this.endedNow.delete(oldest);
  }

  /** Whether the account is known here at all; a new one may still be on its way. */
  knows(accountId: string): boolean {
    return this.accounts.has(accountId);
  }

  /** The officer of a session: active, with the session neither ended nor begun before all were. */
  principalOf({ accountId, sessionId, issuedAtMs }: SessionClaims): Principal | undefined {
    const { account, ended, endedBefore, spared } = this.accounts.get(accountId) ?? { ended: [] };
    if (!account?.active || this.endedNow.has(sessionId) || ended.includes(sessionId)) return undefined;
    const begunBefore = endedBefore !== undefined && issuedAtMs < Date.parse(endedBefore);
    if (begunBefore && sessionId !== spared) return undefined;
    const { username, displayName, unit, roles } = account;
    return { accountId, username, displayName, unit, roles, sessionId, scope: this.scopeOf(account) };
  }

  account(accountId: string): AccountSetV1 | undefined {
    return this.accounts.get(accountId)?.account;
  }

  /** All accounts of these units, in order of user name. */
  accountsOf(units: readonly string[]): AccountSetV1[] {
    const inUnits = [...this.accounts.values()].flatMap(({ account }) =>
      account && units.includes(account.unit) ? [account] : [],
    );
    return inUnits.sort((a, b) => (a.username < b.username ? -1 : 1));
  }

  unit(code: string): UnitSetV1 | undefined {
    return this.tree.get(code);
  }

  /** Codes of the units above this one, the nearest first; an unknown unit has none. */
  unitsAbove(code: string): readonly string[] {
    return this.tree.above(code);
  }

  unitCodes(): string[] {
    return this.tree.codes();
  }

  private scopeOf({ unit, roles }: AccountSetV1): readonly string[] {
    return roles.includes('upper_level') ? this.tree.below(unit) : [unit];
  }
}

interface Listed<S> {
  readonly key: string;
  readonly slices: S;
}

async function eachDocument<S>(
  page: (after: { after?: { order: null; key: string } }) => Promise<Listed<S>[]>,
  visit: (key: string, slices: S) => void,
): Promise<void> {
  for (let after: { after?: { order: null; key: string } } = {}; ;) {
    const documents = await page(after);
    for (const { key, slices } of documents) visit(key, slices);
    const last = documents.at(-1);
    if (!last || documents.length < PAGE) return;
    after = { after: { order: null, key: last.key } };
  }
}
