import { warningsOf, type Refusal } from '../../decision';
import { isUsualIdNumber, isUsualPhone } from '../people-numbers';
import type { PetitionerFacts } from '../petition-command';

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

/** Numbers of an unusual form are worth a word to the officer, never a refusal. */
export function peopleWarnings(petitioners: readonly PetitionerFacts[]): string[] {
  const odd = (isUsual: (text: string) => boolean, values: readonly (string | undefined)[]): boolean =>
    values.some((value) => value !== undefined && value !== '' && !isUsual(value));
  return warningsOf({
    id_number_unusual: odd(
      isUsualIdNumber,
      petitioners.map((person) => person.idNumber),
    ),
    phone_unusual: odd(
      isUsualPhone,
      petitioners.map((person) => person.phone),
    ),
  });
}
