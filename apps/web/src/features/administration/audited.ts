import { chosen, dateIn } from '../../parts/search-text';

/** What the audit is told of, as its API names it. */
export const AUDITED = ['account', 'unit', 'calendar', 'absence', 'import', 'disclosure'] as const;

export interface AuditFilter {
  from?: string;
  to?: string;
  kind?: (typeof AUDITED)[number];
}

export function readAuditFilter(search: Record<string, unknown>): AuditFilter {
  const kind = AUDITED.find((each) => each === search['kind']);
  return chosen({ from: dateIn(search, 'from'), to: dateIn(search, 'to'), kind });
}
