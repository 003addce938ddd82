import { INSTALLATION } from '@donthu/contracts';
import { COMMIT_NAMESPACE, type Commit, type CommitMeta, type EventStore } from '@donthu/eventing';
import { v5 as uuidv5 } from 'uuid';
import { accountStream, unitStream } from '../account/account-streams';
import { decideCreate, type NewCredential } from '../account/decide-account';
import { unitSet } from '../unit/unit-state';
import type { OfficePlan } from './office-plan';

/** The first commit of a plan claims the installation: a demo never becomes a real office, nor the other way round. */
const CLAIM = 'first-start';

export type SetUpState = 'untouched' | 'begun' | 'complete' | 'other';

/** Every commit of a first start has an id of its own for ever: a start that was cut short is completed by the next. */
function commitId(plan: OfficePlan, stream: string): string {
  return uuidv5(`first-start|${plan.name}|${stream}`, COMMIT_NAMESPACE);
}

/** How far this plan was carried out. `other`: the installation began as something else. */
export async function setUpState(store: EventStore, plan: OfficePlan): Promise<SetUpState> {
  const first = await store.findByClaim(INSTALLATION, CLAIM);
  if (!first) return 'untouched';
  if (first.id !== commitId(plan, first.stream)) return 'other';
  const last = plan.accounts.at(-1);
  const done = !last || (await store.findById(commitId(plan, accountStream(last.accountId))));
  return done ? 'complete' : 'begun';
}

export interface SetUp {
  readonly plan: OfficePlan;
  readonly credential: NewCredential;
  /** Business time, RFC 3339. */
  readonly at: string;
  /** Called once everything but the last account stands: what it says is then said at least once. */
  readonly announce: () => void;
}

/** Writes what is missing of a plan. */
export async function setUpOffice(store: EventStore, setUp: SetUp): Promise<void> {
  const commits = commitsOf(setUp);
  for (const [index, commit] of commits.entries()) {
    if (index === commits.length - 1) setUp.announce();
    const { outcome } = await store.append(commit);
    if (outcome !== 'committed' && outcome !== 'duplicate')
      throw new Error(`first start: ${commit.stream}: ${outcome}`);
  }
}

type Content = Pick<Commit, 'stream' | 'events' | 'sealed' | 'claims'>;

function commitsOf({ plan, credential, at }: SetUp): Commit[] {
  const meta: CommitMeta = {
    actor: { id: 'first-start', role: 'system' },
    at,
    correlationId: `first-start-${plan.name}`,
  };
  const units = plan.units.map((unit, index): Content => ({
    stream: unitStream(unit.code),
    events: [unitSet(unit)],
    ...(index === 0 && { claims: [CLAIM] }),
  }));
  const accounts = plan.accounts.map((account): Content => {
    const { events, sealed, claims } = decideCreate(account, credential);
    return { stream: accountStream(account.accountId), events, ...(sealed && { sealed }), ...(claims && { claims }) };
  });
  return [...units, ...accounts].map((content) => ({
    ...content,
    id: commitId(plan, content.stream),
    unit: INSTALLATION,
    version: 1,
    meta,
  }));
}
