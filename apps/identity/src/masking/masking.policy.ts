import type { Kind, Role } from '@donthu/contracts';
import { hidesPeople } from '@donthu/domain';
import type { Principal } from '@donthu/auth/principal';
import type { PartName } from '@donthu/sealing';

/** What an administrator does needs no names. */
const OFFICER_ROLES: readonly Role[] = ['reception', 'handler', 'leader', 'inspector', 'upper_level'];
const VISIT_ROLES: readonly Role[] = ['reception', 'leader', 'inspector'];
/** How long scans of a masked petition stay open after the caller's own reveal. Business time. */
export const REVEAL_LASTS_MS = 60 * 60 * 1000;
/** How long an import's raw file opens for its uploader. Business time. */
export const IMPORT_OPENS_MS = 30 * 24 * 60 * 60 * 1000;

/** How a petition stands; deputies of the day stand beside whom they stand in for. */
export interface PetitionAccess {
  readonly unit: string;
  readonly declaredKind: Kind;
  readonly classifiedKind: Kind | null;
  /** Kinds of commits that were announced and have not been seen yet. */
  readonly announced: readonly Kind[];
  readonly over: boolean;
  /** The officer whom the petition is about. */
  readonly respondent: string | null;
  readonly desk: readonly string[];
  /** `undefined` before the first assignment. */
  readonly assigned?: {
    readonly responsible: readonly string[];
    readonly coordinating: readonly string[];
    readonly leaders: readonly string[];
  };
  readonly files: readonly string[];
  /** Somebody came onto the form later: texts written before may name him. */
  readonly namedLater: boolean;
}

export interface VisitAccess {
  readonly unit: string;
  /** `null`: none of the kinds. */
  readonly declaredKind: Kind | null;
  /** Kinds of corrections that were announced and have not been seen yet. */
  readonly announced: readonly Kind[];
  readonly desk: readonly string[];
  readonly petitions: readonly PetitionAccess[];
}

export interface ImportAccess {
  readonly by: string;
  readonly startedAt: Date;
  readonly files: readonly string[];
}

/** When the caller last revealed the petition, and now. */
export interface Moment {
  readonly now: Date;
  readonly revealedAt?: Date | undefined;
}

/** By the kind of substance once classified, until then as declared; an announced kind counts already. */
export function isMasked(access: PetitionAccess): boolean {
  return [access.classifiedKind ?? access.declaredKind, ...access.announced].some(hidesPeople);
}

/** Whatever his role: who denounced him, and what they say, is not for him to know (Luật Tố cáo art. 8, 56). */
function isDenounced({ accountId }: Principal, access: PetitionAccess): boolean {
  return access.respondent === accountId && isMasked(access);
}

/** Masked people never open here, only by reveal; their texts open for those who work with them. */
export function mayOpen(reader: Principal, access: PetitionAccess, part: PartName, moment: Moment): boolean {
  if (!isOfficerOf(reader, access.unit, OFFICER_ROLES)) return false;
  if (!isMasked(access)) return true;
  if (isDenounced(reader, access)) return false;
  switch (part) {
    case 'people':
      return false;
    case 'text':
      return (
        isDesk(reader, access) ||
        isInCharge(reader, access) ||
        (access.assigned?.coordinating.includes(reader.accountId) ?? false)
      );
    case 'attachment':
      return mayReveal(reader, access) && isRecent(moment);
  }
}

/** The desk that logged it, its responsible officer, its leader, the inspector. */
export function mayReveal(reader: Principal, access: PetitionAccess): boolean {
  if (!reader.scope.includes(access.unit) || isDenounced(reader, access)) return false;
  return reader.roles.includes('inspector') || isDesk(reader, access) || isInCharge(reader, access);
}

/**
 * A visit is masked by the kind it is declared as and by any masked petition that came of it. Its content opens for the desk,
 * and for whom the texts of those petitions open.
 */
export function mayOpenVisit(reader: Principal, access: VisitAccess, part: PartName, moment: Moment): boolean {
  if (!isOfficerOf(reader, access.unit, VISIT_ROLES)) return false;
  const masked = access.petitions.filter(isMasked);
  if (masked.length === 0 && !isDeclaredMasked(access)) return true;
  if (part !== 'text' || isDenouncedIn(reader, access)) return false;
  if (isDesk(reader, access)) return true;
  return masked.length > 0 && masked.every((petition) => mayOpen(reader, petition, 'text', moment));
}

/**
 * The desk that recorded it, the inspector, and who may reveal every masked petition that came of it. Whom it is about is not
 * known before a petition says so: until then no leader.
 */
export function mayRevealVisit(reader: Principal, access: VisitAccess): boolean {
  if (!reader.scope.includes(access.unit) || isDenouncedIn(reader, access)) return false;
  if (reader.roles.includes('inspector') || isDesk(reader, access)) return true;
  const masked = access.petitions.filter(isMasked);
  return masked.length > 0 && masked.every((petition) => mayReveal(reader, petition));
}

/**
 * What nobody could tell at the desk is told by the substance of a petition that the same desk took in. A denunciation stays
 * one until the desk corrects it: another's petition must not open its visitor.
 */
function isDeclaredMasked({ declaredKind, announced, desk, petitions }: VisitAccess): boolean {
  if (announced.some(hidesPeople)) return true;
  if (!hidesPeople(declaredKind)) return false;
  return !(declaredKind === 'undetermined' && petitions.some((petition) => isTold(petition, desk)));
}

function isTold({ classifiedKind, desk }: PetitionAccess, by: readonly string[]): boolean {
  return classifiedKind !== null && !hidesPeople(classifiedKind) && desk.some((officer) => by.includes(officer));
}

function isDenouncedIn(reader: Principal, { petitions }: VisitAccess): boolean {
  return petitions.some((petition) => isDenounced(reader, petition));
}

/** Only the uploader, for thirty days. */
export function mayOpenImport(reader: Principal, access: ImportAccess, { now }: Moment): boolean {
  return reader.accountId === access.by && now.getTime() - access.startedAt.getTime() <= IMPORT_OPENS_MS;
}

/** Why somebody looked is for the inspector. */
export function mayOpenDisclosure(reader: Principal, access: PetitionAccess): boolean {
  return isOfficerOf(reader, access.unit, ['inspector']) && !isDenounced(reader, access);
}

/** As for a petition. */
export function mayOpenVisitDisclosure(reader: Principal, access: VisitAccess): boolean {
  return isOfficerOf(reader, access.unit, ['inspector']) && !isDenouncedIn(reader, access);
}

/** Officers who may classify, and so may make names searchable. */
export function mayClassify(reader: Principal, access: PetitionAccess): boolean {
  return isOfficerOf(reader, access.unit, ['reception', 'leader']);
}

function isOfficerOf(reader: Principal, unit: string, roles: readonly Role[]): boolean {
  return reader.scope.includes(unit) && reader.roles.some((role) => roles.includes(role));
}

function isDesk(reader: Principal, { desk }: Pick<PetitionAccess, 'desk'>): boolean {
  return reader.roles.includes('reception') && desk.includes(reader.accountId);
}

/** Responsible, or the leader in charge; before the first assignment every leader of the unit. */
function isInCharge(reader: Principal, { assigned, unit }: PetitionAccess): boolean {
  if (!assigned) return reader.roles.includes('leader') && reader.unit === unit;
  return [...assigned.responsible, ...assigned.leaders].includes(reader.accountId);
}

function isRecent({ now, revealedAt }: Moment): boolean {
  if (!revealedAt) return false;
  const ageMs = now.getTime() - revealedAt.getTime();
  return ageMs >= 0 && ageMs < REVEAL_LASTS_MS;
}
