import type { Refusal } from '../../decision';
import type { CorrectCommand } from '../petition-command';

/** What is wrong with a correction whatever the petition is: told (400) before its version and its state are looked at. */
export function correctionBodyRefusal({ changes, changedTexts }: CorrectCommand): Refusal | undefined {
  const unchanged = changedTexts.length === 0 && Object.values(changes).every((value) => value === undefined);
  if (unchanged) return { code: 'INTAKE.NOTHING_TO_CORRECT' };
  return changes.petitioners?.length === 0 && changes.anonymous !== true
    ? { code: 'INTAKE.PETITIONER_REQUIRED', pointer: '/petitioners' }
    : undefined;
}
