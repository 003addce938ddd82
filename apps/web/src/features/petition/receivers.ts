import type { PetitionDetail } from './subject';

interface Receiver {
  readonly to: 'petitioner' | 'forwarder';
  /** A notice to him stands in the register already; another one is allowed, as where several hold the petition. */
  readonly isTold: boolean;
}

/** Who may be told now: before the outcome is signed only who forwarded the petition; whoever was not told yet comes first. */
export function receiversOf({
  outcome,
  forwarder,
  told,
}: Pick<PetitionDetail, 'outcome' | 'forwarder' | 'told'>): Receiver[] {
  const all = [
    ...(outcome === null ? [] : (['petitioner'] as const)),
    ...(forwarder === null ? [] : (['forwarder'] as const)),
  ];
  return all.map((to) => ({ to, isTold: told.includes(to) })).sort((a, b) => Number(a.isTold) - Number(b.isTold));
}
