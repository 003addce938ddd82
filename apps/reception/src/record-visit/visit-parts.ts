import { cutTexts, type Unsealed } from '@donthu/sealing';
import type { RecordVisitDto } from './record-visit.dto';

type VisitForm = Pick<RecordVisitDto, 'visitors' | 'content' | 'previousAuthority' | 'note'>;

/**
 * What of a visit is sealed. Visitors' names, addresses and numbers are cut out of the texts: once a denunciation comes of
 * the visit, the texts open for more people than the names do. What was written stays under `people`.
 */
export function partsOf({ visitors, content, previousAuthority, note }: VisitForm): Required<Unsealed> {
  const written = Object.entries({ content, previousAuthority, note });
  const named = Object.fromEntries(written.filter((entry): entry is [string, string] => entry[1] !== undefined));
  const { texts, originals } = cutTexts(named, visitors);
  return { people: { visitors, ...(Object.keys(originals).length > 0 && { originals }) }, text: texts };
}
