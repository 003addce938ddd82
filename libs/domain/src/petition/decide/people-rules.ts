import { warningsOf, type Refusal } from '../../decision';
import type { PetitionerFacts } from '../petition-command';

const ID_NUMBER = /^(\d{9}|\d{12})$/;
const PHONE = /^(\+84|0)\d{8,10}$/;
const SEPARATORS = /[\s.-]/g;

/** Anonymous excludes people; otherwise one name is needed, and nobody may be left out of the count. */
export function peopleRefusal(
  anonymous: boolean,
  petitioners: readonly PetitionerFacts[],
  peopleCount: number | undefined,
): Refusal | undefined {
  if (anonymous && petitioners.length > 0) return { code: 'INTAKE.ANONYMOUS_WITH_PEOPLE', pointer: '/petitioners' };
  if (!anonymous && !petitioners.some((person) => person.fullName.trim() !== '')) {
    return { code: 'INTAKE.PETITIONER_REQUIRED', pointer: '/petitioners' };
  }
  if (peopleCount !== undefined && peopleCount < petitioners.length) {
    return {
      code: 'INTAKE.PEOPLE_COUNT_TOO_SMALL',
      pointer: '/peopleCount',
      detail: { petitioners: petitioners.length },
    };
  }
  return undefined;
}

/**
 * Identity numbers (12 digits, older ones 9) have no check digit and phones changed their lengths, so an odd one is
 * worth a word to the officer, never a refusal.
 */
export function peopleWarnings(petitioners: readonly PetitionerFacts[]): string[] {
  const odd = (pattern: RegExp, values: readonly (string | undefined)[]): boolean =>
    values.some((value) => value !== undefined && value !== '' && !pattern.test(value.replace(SEPARATORS, '')));
  return warningsOf({
    id_number_unusual: odd(
      ID_NUMBER,
      petitioners.map((person) => person.idNumber),
    ),
    phone_unusual: odd(
      PHONE,
      petitioners.map((person) => person.phone),
    ),
  });
}
