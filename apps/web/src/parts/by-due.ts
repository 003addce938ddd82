import type { Schemas } from '../api/client';

type Dated = Pick<Schemas['Petition'], 'nextDueOn' | 'receivedOn' | 'register'>;

/** For `sort`: what is due first stands first, then what came first; without a date last. */
export function byDue(a: Dated, b: Dated): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function keyOf({ nextDueOn, receivedOn, register }: Dated): string {
  return `${nextDueOn ?? '9999-12-31'} ${receivedOn} ${String(register.number).padStart(9, '0')}`;
}
