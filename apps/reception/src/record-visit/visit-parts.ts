import { cutterFor, type Unsealed } from '@donthu/sealing';
import type { RecordVisitDto } from './record-visit.dto';

type VisitForm = Pick<RecordVisitDto, 'visitors' | 'content' | 'previousAuthority' | 'note'>;

/**
 * What of a visit is sealed. Visitors' names, addresses and numbers are cut out of the texts: once a denunciation comes of
 * the visit, the texts open for more people than the names do. What was written stays under `people`.
 */
export function partsOf({ visitors, content, previousAuthority, note }: VisitForm): Required<Unsealed> {
  const cut = cutterFor(visitors);
  const written = Object.entries({ content, previousAuthority, note }).flatMap(([name, text]) =>
    text === undefined ? [] : [{ name, text, ...cut(text) }],
  );
  const originals = written.filter(({ found }) => found).map(({ name, text }) => [name, text] as const);
  return {
    people: { visitors, ...(originals.length > 0 && { originals: Object.fromEntries(originals) }) },
    text: Object.fromEntries(written.map(({ name, cut: clean }) => [name, clean])),
  };
}
