import type { LocalDate } from '@donthu/domain';
import type { Fact } from './fact-slices';

/** The earliest due date still to be met, also one that has passed; `undefined` when nothing is due. */
export function nextDueOn({ obligations }: Pick<Fact, 'obligations'>): LocalDate | undefined {
  return obligations.items
    .filter(({ state }) => state === 'open')
    .flatMap(({ dueOn }) => dueOn ?? [])
    .sort()[0];
}
