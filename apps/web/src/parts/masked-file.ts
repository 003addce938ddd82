import type { Schemas } from '../api/client';
import { MASK } from './mask';

const KINDS: Readonly<Record<string, string>> = {
  'application/msword': 'DOC',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'text/plain': 'TXT',
};

/** Stands for the name of a file that is hidden with the people: its place in the list and its kind tell it from the others. */
export function maskedFileName(index: number, mediaType: string): string {
  const kind = KINDS[mediaType] ?? mediaType.replace(/^.*\//, '').toUpperCase();
  return `${MASK} ${index + 1} (${kind})`;
}

/** The names of a petition's files; of those that are hidden what stands for them. */
export function fileNames({ attachments }: Pick<Schemas['PetitionDetail'], 'attachments'>): string[] {
  return attachments.map(({ name, mediaType }, index) => name ?? maskedFileName(index, mediaType));
}
