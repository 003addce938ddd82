import type { AccountSetV1 } from '@donthu/contracts';
import { officersWithSuperiors } from './officers-with-superiors';

const REPORTS: Readonly<Record<string, string | undefined>> = {
  clerk: 'deputy',
  deputy: 'chair',
  chair: undefined,
  left: 'right',
  right: 'left',
  orphan: 'gone',
};

const directory = {
  account: (accountId: string): AccountSetV1 | undefined => {
    if (!(accountId in REPORTS)) return undefined;
    const reportsTo = REPORTS[accountId];
    const account = { accountId, username: accountId, displayName: accountId, unit: 'u', roles: [], active: true };
    return { ...account, ...(reportsTo !== undefined && { reportsTo }) };
  },
};

const idsOf = (...ids: string[]) => officersWithSuperiors(directory, ids).map(({ id }) => id);

describe('officers with their superiors', () => {
  it('are those named and everybody above them, each once', () => {
    expect(idsOf('clerk', 'deputy')).toEqual(['clerk', 'deputy', 'chair']);
    expect(idsOf('chair')).toEqual(['chair']);
  });

  it('end where a chain runs in a circle or to somebody unknown', () => {
    expect(idsOf('left')).toEqual(['left', 'right']);
    expect(idsOf('orphan', 'nobody')).toEqual(['orphan']);
  });
});
