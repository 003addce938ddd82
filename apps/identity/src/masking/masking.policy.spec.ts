import fc from 'fast-check';
import { KINDS, ROLES, type Kind, type Role } from '@donthu/contracts';
import type { Principal } from '@donthu/auth/principal';
import { PART_NAMES } from '@donthu/sealing';
import {
  isMasked,
  mayOpen,
  mayOpenDisclosure,
  mayOpenImport,
  mayOpenVisit,
  mayOpenVisitDisclosure,
  mayReveal,
  mayRevealVisit,
  REVEAL_LASTS_MS,
  type PetitionAccess,
  type VisitAccess,
} from './masking.policy';

const NOW = new Date('2026-03-02T02:00:00Z');
const AT = { now: NOW };

function officer(accountId: string, ...roles: Role[]): Principal {
  return { accountId, username: accountId, displayName: accountId, unit: 'u-1', roles, sessionId: 's', scope: ['u-1'] };
}

function petition(more: Partial<PetitionAccess> = {}): PetitionAccess {
  return {
    unit: 'u-1',
    declaredKind: 'complaint',
    classifiedKind: null,
    announced: [],
    over: false,
    respondent: null,
    desk: ['desk'],
    files: [],
    namedLater: false,
    ...more,
  };
}

const ASSIGNED = { responsible: ['resp', 'deputy'], coordinating: ['coord'], leaders: ['lead'] };
const denounced = petition({ classifiedKind: 'denunciation', assigned: ASSIGNED });

describe('masking', () => {
  it.each<[Kind, Kind | null, Kind[], boolean]>([
    ['complaint', null, [], false],
    ['proposal_feedback', null, [], false],
    ['denunciation', null, [], true],
    ['mixed', null, [], true],
    ['undetermined', null, [], true],
    ['denunciation', 'complaint', [], false],
    ['complaint', 'denunciation', [], true],
    ['complaint', 'undetermined', [], true],
    ['complaint', 'complaint', ['denunciation'], true],
    ['denunciation', 'denunciation', ['complaint'], true],
  ])('of declared %s, classified %s, announced %j is %s', (declaredKind, classifiedKind, announced, masked) => {
    expect(isMasked(petition({ declaredKind, classifiedKind, announced }))).toBe(masked);
  });
});

describe('opening', () => {
  it.each<[Role, boolean]>([
    ['reception', true],
    ['handler', true],
    ['leader', true],
    ['inspector', true],
    ['upper_level', true],
    ['admin', false],
  ])('of what is not masked is for the role %s: %s', (role, allowed) => {
    for (const part of PART_NAMES) expect(mayOpen(officer('x', role), petition(), part, AT)).toBe(allowed);
  });

  it.each<[string, Principal, boolean, boolean]>([
    ['the desk', officer('desk', 'reception'), true, true],
    ['another desk', officer('desk2', 'reception'), false, false],
    ['who logged it as administrator', officer('desk', 'admin'), false, false],
    ['the responsible officer', officer('resp', 'handler'), true, true],
    ['his deputy', officer('deputy', 'handler'), true, true],
    ['a coordinating officer', officer('coord', 'handler'), true, false],
    ['another handler', officer('other', 'handler'), false, false],
    ['the leader in charge', officer('lead', 'leader'), true, true],
    ['another leader', officer('lead2', 'leader'), false, false],
    ['the inspector', officer('insp', 'inspector'), false, true],
    ['the level above', officer('up', 'upper_level'), false, false],
  ])('a masked text, and revealing, for %s', (_, reader, text, reveal) => {
    expect(mayOpen(reader, denounced, 'text', AT)).toBe(text);
    expect(mayReveal(reader, denounced)).toBe(reveal);
    expect(mayOpen(reader, denounced, 'attachment', AT)).toBe(false);
    expect(mayOpen(reader, denounced, 'attachment', { now: NOW, revealedAt: NOW })).toBe(reveal);
  });

  it('is for every leader of the unit before the first assignment, not of the level above', () => {
    const unassigned = petition({ declaredKind: 'denunciation' });
    expect(mayOpen(officer('lead2', 'leader'), unassigned, 'text', AT)).toBe(true);
    const above = { ...officer('x', 'leader'), unit: 'u-0', scope: ['u-0', 'u-1'] };
    expect(mayOpen(above, unassigned, 'text', AT)).toBe(false);
  });

  it.each<Role>(['leader', 'inspector', 'reception', 'handler'])(
    'is never for the respondent as %s while the kind is masked',
    (role) => {
      const parts = { assigned: { responsible: ['x'], coordinating: ['x'], leaders: ['x'] }, desk: ['x'] };
      const about = { ...parts, respondent: 'x' };
      const x = officer('x', role);
      for (const kind of ['denunciation', 'mixed', 'undetermined'] as const) {
        const own = petition({ ...about, declaredKind: kind });
        const seen = PART_NAMES.map((part) => mayOpen(x, own, part, { now: NOW, revealedAt: NOW }));
        expect(seen).toEqual(PART_NAMES.map(() => false));
        expect(mayReveal(x, own)).toBe(false);
        const visit = { unit: 'u-1', declaredKind: null, announced: [], desk: ['x'], petitions: [own] };
        expect(mayOpenVisit(x, visit, 'text', AT)).toBe(false);
        expect(mayOpenDisclosure(officer('x', 'inspector'), own)).toBe(false);
      }
      const complaint = petition({ ...about, declaredKind: 'complaint' });
      expect(mayOpen(x, complaint, 'people', AT)).toBe(true);
      expect(mayReveal(x, complaint)).toBe(true);
    },
  );

  it('of masked scans ends an hour after the reveal', () => {
    const reader = officer('resp', 'handler');
    const revealedAt = new Date(NOW.getTime() - REVEAL_LASTS_MS + 1);
    expect(mayOpen(reader, denounced, 'attachment', { now: NOW, revealedAt })).toBe(true);
    expect(mayOpen(reader, denounced, 'attachment', { now: new Date(NOW.getTime() + 1), revealedAt })).toBe(false);
  });

  const reader = fc.record({
    accountId: fc.constantFrom('desk', 'resp', 'deputy', 'coord', 'lead', 'x'),
    roles: fc.uniqueArray(fc.constantFrom(...ROLES)),
    scope: fc.constantFrom<readonly string[]>(['u-1'], ['u-2'], ['u-0', 'u-1', 'u-2']),
  });
  const access = fc.record({
    declaredKind: fc.constantFrom(...KINDS),
    classifiedKind: fc.constantFrom(...KINDS, null),
    announced: fc.array(fc.constantFrom(...KINDS), { maxLength: 2 }),
    over: fc.boolean(),
  });

  it('never opens masked people, nothing outside the scope, nothing more for an administrator', () => {
    fc.assert(
      fc.property(reader, access, fc.boolean(), fc.constantFrom(...PART_NAMES), (who, how, isAssigned, part) => {
        const caller = { ...officer(who.accountId), ...who };
        const subject = petition({ ...how, ...(isAssigned && { assigned: ASSIGNED }) });
        const moment = { now: NOW, revealedAt: NOW };
        const opens = mayOpen(caller, subject, part, moment);
        if (part === 'people' && isMasked(subject)) expect(opens).toBe(false);
        if (!caller.scope.includes('u-1')) expect(opens || mayReveal(caller, subject)).toBe(false);
        const withoutAdmin = { ...caller, roles: caller.roles.filter((role) => role !== 'admin') };
        expect(mayOpen(withoutAdmin, subject, part, moment)).toBe(opens);
      }),
    );
  });
});

describe('a visit', () => {
  const visit: VisitAccess = {
    unit: 'u-1',
    declaredKind: null,
    announced: [],
    desk: ['desk'],
    petitions: [petition()],
  };

  it('opens for the register readers while no linked petition is masked', () => {
    expect(mayOpenVisit(officer('x', 'reception'), visit, 'people', AT)).toBe(true);
    expect(mayOpenVisit(officer('x', 'handler'), visit, 'people', AT)).toBe(false);
    expect(mayOpenVisit(officer('x', 'admin'), visit, 'text', AT)).toBe(false);
  });

  it('is masked as soon as one of its petitions is', () => {
    const masked = { ...visit, petitions: [petition(), denounced] };
    expect(mayOpenVisit(officer('desk', 'reception'), masked, 'people', AT)).toBe(false);
    expect(mayOpenVisit(officer('desk', 'reception'), masked, 'text', AT)).toBe(true);
    expect(mayOpenVisit(officer('desk2', 'reception'), masked, 'text', AT)).toBe(false);
    expect(mayOpenVisit(officer('lead', 'leader'), masked, 'text', AT)).toBe(true);
  });

  it.each<[Kind | null, Partial<PetitionAccess>[], boolean]>([
    [null, [], false],
    ['complaint', [], false],
    ['proposal_feedback', [], false],
    ['denunciation', [], true],
    ['mixed', [], true],
    ['undetermined', [], true],
    ['denunciation', [{ declaredKind: 'denunciation' }], true],
    ['denunciation', [{ declaredKind: 'denunciation', classifiedKind: 'complaint' }], true],
    ['mixed', [{ declaredKind: 'mixed', classifiedKind: 'complaint' }], true],
    ['undetermined', [{ declaredKind: 'complaint' }], true],
    ['undetermined', [{ classifiedKind: 'proposal_feedback' }], false],
    ['undetermined', [{ classifiedKind: 'proposal_feedback', desk: ['another'] }], true],
    ['undetermined', [{ classifiedKind: 'undetermined' }], true],
    ['undetermined', [{ classifiedKind: 'complaint' }, { declaredKind: 'denunciation' }], true],
    ['complaint', [{ classifiedKind: 'denunciation' }], true],
  ])('declared %s with the petitions %j: masked %s', (declaredKind, petitions, masked) => {
    const access = { ...visit, declaredKind, petitions: petitions.map(petition) };
    for (const role of ['reception', 'leader', 'inspector'] as const)
      expect(mayOpenVisit(officer('desk', role), access, 'people', AT)).toBe(!masked);
  });

  it('is masked by a correction that was announced', () => {
    const announced = { ...visit, announced: ['denunciation'] as const };
    expect(mayOpenVisit(officer('desk', 'reception'), announced, 'people', AT)).toBe(false);
  });

  it('that was declared a denunciation tells its content to the desk that recorded it alone', () => {
    const declared = { ...visit, declaredKind: 'denunciation' as const, petitions: [] };
    expect(mayOpenVisit(officer('desk', 'reception'), declared, 'text', AT)).toBe(true);
    for (const who of [officer('desk2', 'reception'), officer('lead', 'leader'), officer('x', 'inspector')])
      expect(mayOpenVisit(who, declared, 'text', AT)).toBe(false);
  });

  it('is revealed to the desk that recorded it and to the inspector, never to whom it denounces', () => {
    const declared = { ...visit, declaredKind: 'denunciation' as const, petitions: [] };
    expect(mayRevealVisit(officer('desk', 'reception'), declared)).toBe(true);
    expect(mayRevealVisit(officer('x', 'inspector'), declared)).toBe(true);
    expect(mayOpenVisitDisclosure(officer('x', 'inspector'), declared)).toBe(true);
    for (const who of [officer('desk2', 'reception'), officer('desk', 'admin'), officer('lead', 'leader')]) {
      expect(mayRevealVisit(who, declared)).toBe(false);
      expect(mayOpenVisitDisclosure(who, declared)).toBe(false);
    }
    expect(mayRevealVisit({ ...officer('x', 'inspector'), scope: ['u-2'] }, declared)).toBe(false);
    const taken = { ...declared, petitions: [petition({ declaredKind: 'denunciation', desk: ['desk2'] }), denounced] };
    expect(mayRevealVisit(officer('desk2', 'reception'), taken)).toBe(false);
    expect(mayRevealVisit(officer('desk2', 'reception'), { ...taken, petitions: taken.petitions.slice(0, 1) })).toBe(
      true,
    );
    expect(mayRevealVisit(officer('lead', 'leader'), { ...taken, petitions: [denounced] })).toBe(true);
    const about = { ...declared, petitions: [petition({ declaredKind: 'denunciation', respondent: 'desk' })] };
    expect(mayOpenVisit(officer('desk', 'reception'), about, 'text', AT)).toBe(false);
    expect(mayRevealVisit(officer('desk', 'reception', 'inspector'), about)).toBe(false);
    expect(mayOpenVisitDisclosure(officer('desk', 'inspector'), about)).toBe(false);
  });
});

describe("an import's raw file", () => {
  const access = { by: 'desk', startedAt: new Date('2026-02-01T00:00:00Z'), files: ['f'] };

  it('opens for its uploader alone, for thirty days', () => {
    expect(mayOpenImport(officer('desk', 'admin'), access, AT)).toBe(true);
    expect(mayOpenImport(officer('desk2', 'admin'), access, AT)).toBe(false);
    expect(mayOpenImport(officer('desk', 'admin'), access, { now: new Date('2026-03-04T00:00:00Z') })).toBe(false);
  });
});
