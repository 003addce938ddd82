import { isUsualIdNumber, isUsualPhone } from '@donthu/domain/petition/people-numbers';
import { useWords } from './words';

/** For the fields of a person's numbers: an unusual one is worth a word as soon as the field is left, and is saved all the same. */
export function useNumberWarnings() {
  const { say } = useWords();
  const warnOf = (code: string, isUsual: (text: string) => boolean) => ({
    validateTrigger: 'onBlur',
    rules: [
      {
        warningOnly: true,
        validator: (_: unknown, text = '') =>
          text.trim() === '' || isUsual(text) ? Promise.resolve() : Promise.reject(new Error(say('warning', code))),
      },
    ],
  });
  return {
    idNumber: warnOf('id_number_unusual', isUsualIdNumber),
    phone: warnOf('phone_unusual', isUsualPhone),
  };
}
