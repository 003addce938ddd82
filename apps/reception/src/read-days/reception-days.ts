import type { VisitRecordedV1 } from '@donthu/contracts';
import type { LocalDate } from '@donthu/domain';

type Visit = Pick<VisitRecordedV1, 'receivedOn' | 'kind' | 'receivedBy' | 'receivedByLeader' | 'persons'>;

export interface ReceptionDay {
  readonly date: LocalDate;
  readonly kind: VisitRecordedV1['kind'];
  readonly receivedBy: string | null;
  readonly visits: number;
  readonly persons: number;
}

/** Who received when, by day, kind and officer, in that order. */
export function receptionDays(visits: Iterable<Visit>): ReceptionDay[] {
  const days = new Map<string, ReceptionDay>();
  for (const { receivedOn: date, kind, receivedBy, persons } of visits) {
    const key = `${date}|${kind}|${receivedBy ?? ''}`;
    const before = days.get(key) ?? { date, kind, receivedBy: receivedBy ?? null, visits: 0, persons: 0 };
    days.set(key, { ...before, visits: before.visits + 1, persons: before.persons + persons });
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day);
}

/**
 * Days on which the chairman received as the law bids (Luật Tiếp công dân as amended by Luật 136/2025/QH15: at least two a
 * month, not to be delegated): scheduled reception for which a leader is named as receiver. A visit that names nobody
 * proves no day. In the order of the visits.
 * @param isLeader whether he is one now: who was given the role late counts, too, and so do visits recorded before they said it
 */
export function daysHeld(visits: readonly Visit[], isLeader: (accountId: string) => boolean): LocalDate[] {
  const held = visits.filter(
    ({ kind, receivedBy, receivedByLeader }) =>
      kind === 'scheduled' && receivedBy !== undefined && (receivedByLeader === true || isLeader(receivedBy)),
  );
  return [...new Set(held.map(({ receivedOn }) => receivedOn))];
}
