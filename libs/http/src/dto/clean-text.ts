import { fault, NO_FAULT, type Fault } from './fault';

/** A text as we keep it: NFC, trimmed. One line: line breaks and tabs become a space. */
export function cleanText(text: string, multiline: boolean): string {
  const oneForm = text.normalize('NFC');
  return (multiline ? oneForm.replace(/\r\n?/g, '\n') : oneForm.replace(/[\t\r\n]+/g, ' ')).trim();
}

/** NUL and other control characters but tab and line break; half a surrogate pair is not Unicode. */
export function characterFaults(text: string): readonly Fault[] {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((unit < 32 && unit !== 9 && unit !== 10 && unit !== 13) || unit === 127)
      return fault('VALIDATION.CONTROL_CHARACTER');
  }
  return /\p{Surrogate}/u.test(text) ? fault('VALIDATION.ENCODING') : NO_FAULT;
}

export interface TextLimits {
  /** Characters (code points). */
  readonly min: number;
  readonly max: number;
  readonly pattern?: RegExp;
}

export function textFaults(text: string, { min, max, pattern }: TextLimits): readonly Fault[] {
  const characters = characterFaults(text);
  if (characters.length > 0) return characters;
  const length = text.length > max ? [...text].length : text.length;
  if (length > max) return fault('VALIDATION.TOO_LONG', { max });
  if (length < min) return length === 0 ? fault('VALIDATION.REQUIRED') : fault('VALIDATION.TOO_SHORT', { min });
  return pattern && !pattern.test(text) ? fault('VALIDATION.PATTERN') : NO_FAULT;
}
