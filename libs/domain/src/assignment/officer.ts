import type { AccountSetV1, Role } from '@donthu/contracts';

/** An account as far as giving work to it is concerned. */
export interface Officer {
  readonly id: string;
  readonly unit: string;
  readonly active: boolean;
  readonly roles: readonly Role[];
  readonly reportsTo?: string;
}

/** What of an account matters for giving work to it. */
export function officerOf({ accountId, unit, active, roles, reportsTo }: AccountSetV1): Officer {
  return { id: accountId, unit, active, roles, ...(reportsTo !== undefined && { reportsTo }) };
}

const RESPONSIBLE: readonly Role[] = ['handler', 'leader'];
const COORDINATING: readonly Role[] = ['handler', 'leader', 'reception'];

type Fitness = Pick<Officer, 'active' | 'roles'>;

const hasOneOf = (officer: Fitness, roles: readonly Role[]): boolean =>
  officer.roles.some((role) => roles.includes(role));

/** Who may be responsible for a petition: a handler, or a leader who keeps it. */
export function canBeResponsible(officer: Fitness): boolean {
  return officer.active && hasOneOf(officer, RESPONSIBLE);
}

/** Who may be given any part of the work; administrators and inspectors never, because they may not read it. */
export function canBeGivenWork(officer: Officer): boolean {
  return officer.active && hasOneOf(officer, COORDINATING);
}

/**
 * The right to read goes along with an absence: it must not reach an account that may never be given work. Whoever may be
 * responsible for petitions leaves them to somebody who may take their steps.
 */
export function canStandIn(deputy: Officer, away: Officer): boolean {
  return canBeResponsible(away) ? canBeResponsible(deputy) : canBeGivenWork(deputy);
}

export function canLead(officer: Officer): boolean {
  return officer.active && officer.roles.includes('leader');
}
