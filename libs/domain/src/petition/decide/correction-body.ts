import type { Refusal } from '../../decision';
import type { CorrectCommand } from '../petition-command';
import { peopleRefusal } from './people-rules';

/** What is wrong with a correction whatever the petition is: told (400) before its version and its state are looked at. */
export function correctionBodyRefusal({ changes, changedTexts, cleared = [] }: CorrectCommand): Refusal | undefined {
  const names = changedTexts.length + cleared.length;
  const unchanged = names === 0 && Object.values(changes).every((value) => value === undefined);
  if (unchanged) return { code: 'INTAKE.NOTHING_TO_CORRECT' };
  if (changes.petitioners === undefined) return undefined;
  if (changes.anonymous === true) return peopleRefusal(true, changes.petitioners, undefined);
  return changes.petitioners.length === 0 ? { code: 'INTAKE.PETITIONER_REQUIRED', pointer: '/petitioners' } : undefined;
}
