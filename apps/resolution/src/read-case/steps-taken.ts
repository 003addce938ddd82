import { isCaseEvent } from '@donthu/domain';
import type { Commit } from '@donthu/eventing';
import type { NotesOpened } from '@donthu/platform';

/** Every step of a case as people read it, oldest first, with its notes as far as the reader may see them. */
export function stepsTaken(commits: readonly Commit[], opened: readonly NotesOpened[]) {
  return commits.flatMap(({ events, meta }, index) => {
    const { notes = null, masked = false } = opened[index] ?? {};
    return events.flatMap((event) => {
      if (!isCaseEvent(event) || event.type !== 'case.step-taken.v1') return [];
      const { step, from, to, on, takenBy, ...taken } = event.data;
      return [
        {
          step,
          from,
          to,
          on,
          at: meta.at,
          by: { id: takenBy, role: meta.actor.role },
          outcome: taken.outcome ?? null,
          documentNumber: taken.documentNumber ?? null,
          variant: taken.variant ?? null,
          members: taken.members ?? [],
          flags: taken.flags ?? {},
          choices: taken.choices ?? {},
          notes,
          masked,
        },
      ];
    });
  });
}
