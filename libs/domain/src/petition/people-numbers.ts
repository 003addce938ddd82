const ID_NUMBER = /^(\d{9}|\d{12}|[A-Z]\d{7,8})$/i;
const PHONE = /^(\+84|0)\d{8,10}$/;
const SEPARATORS = /[\s.-]/g;

/** A number as it is compared: without the spaces, dots and dashes that it was written with. */
export function bareNumber(text: string): string {
  return text.replace(SEPARATORS, '');
}

/** Identity cards of 12 digits, older ones of 9; passports of a letter and 7 or 8 digits. None of them has a check digit. */
export function isUsualIdNumber(text: string): boolean {
  return ID_NUMBER.test(bareNumber(text));
}

/** Numbers of Vietnam with or without the country's code. Their lengths changed more than once. */
export function isUsualPhone(text: string): boolean {
  return PHONE.test(bareNumber(text));
}
