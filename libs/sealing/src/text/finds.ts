import { fold } from './fold';

/**
 * Whether a text holds what was typed. Vietnamese marks that are typed count, those that are left out do not; old and new
 * places of the tone are one spelling, as in "hòa" and "hoà".
 */
export function finds(typed: string, text: string): boolean {
  if (!fold(text).includes(fold(typed))) return false;
  return fold(typed) === spelled(typed) || [spelled, toneLast].some((form) => form(text).includes(form(typed)));
}

function spelled(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function toneLast(text: string): string {
  return spelled(text)
    .normalize('NFD')
    .replace(/(o)(\p{M})([ae])|(u)(\p{M})(y)/gu, '$1$4$3$6$2$5')
    .normalize('NFC');
}
