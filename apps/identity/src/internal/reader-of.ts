import { Injectable } from '@nestjs/common';
import { Directory, FEED_KEY_ACCOUNT, petitioner, PETITIONER_ACCOUNT, type Principal } from '@donthu/auth';
import { problem, SeenGate, type SeenMark } from '@donthu/http';

/** Milliseconds to wait for what the asking service, or its reader, has seen. What is not seen by then stays masked. */
const SEEN_WAIT_MS = 2_000;

const WITHOUT_ACCOUNT: ReadonlySet<string> = new Set([FEED_KEY_ACCOUNT, PETITIONER_ACCOUNT]);

/** Who asks through another service: roles, unit and scope are those that `identity` itself knows of the account. */
@Injectable()
export class ReaderOf {
  constructor(
    private readonly directory: Directory,
    private readonly seen: SeenGate,
  ) {}

  /** Waits for the marks first, and for an account that is new. Throws 401 for an account unknown or not active. */
  async principal(accountId: string, marks: readonly SeenMark[]): Promise<Principal> {
    const isNew = !WITHOUT_ACCOUNT.has(accountId) && !this.directory.knows(accountId);
    const wanted = isNew ? [...marks, { stream: `account/${accountId}`, version: 1 }] : marks;
    if (wanted.length > 0) await this.seen.waitFor(wanted, SEEN_WAIT_MS);
    const reader = WITHOUT_ACCOUNT.has(accountId) ? this.withoutAccount(accountId) : this.officer(accountId);
    if (!reader) throw problem('AUTH.REQUIRED');
    return reader;
  }

  private withoutAccount(name: string): Principal {
    return name === PETITIONER_ACCOUNT ? petitioner(this.directory.unitCodes()) : this.feedReader();
  }

  /** The session was checked where the request came in; a job goes on for its account after the session has ended. */
  private officer(accountId: string): Principal | undefined {
    const now = Date.now();
    return this.directory.principalOf({ accountId, sessionId: '', issuedAtMs: now, expiresAtMs: now });
  }

  private feedReader(): Principal {
    const name = { username: FEED_KEY_ACCOUNT, displayName: '', unit: '', sessionId: '' };
    return { accountId: FEED_KEY_ACCOUNT, ...name, roles: ['upper_level'], scope: this.directory.unitCodes() };
  }
}
