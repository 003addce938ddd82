import { Reader } from '../reading/reader';
import { CERTAINTIES, STANDARD, UNITS, type Bilingual, type Citation, type Limit, type Rule } from './rule';

const RULE_FIELDS = [
  'step',
  'name',
  'effectiveFrom',
  'effectiveTo',
  'unit',
  'article',
  'certainty',
  'source',
  'variants',
  'variantMoves',
  'extendedFor',
  'suspension',
  'previewOnly',
  'note',
];
const CITATION_FIELDS = ['article', 'certainty', 'source'];
/** No limit of the law is longer than a year; more is a slip of the pen. */
const LONGEST_DAYS = 366;

/** Reads the limits of one data file; problems are added to the list, each with its place. */
export function parseRules(document: unknown, file: string, problems: string[]): Rule[] {
  return new Reader({ rules: document }, file, problems).children('rules').map((reader) => parseRule(reader));
}

function parseRule(reader: Reader): Rule {
  reader.onlyFields(RULE_FIELDS);
  const unit = reader.word('unit', UNITS);
  const citation = parseCitation(reader);
  const variants = new Map<string, Limit>();
  for (const name of reader.child('variants').fields()) {
    const variant = reader.child('variants').child(name);
    variant.onlyFields(['amount']);
    variants.set(name, { ...citation, unit, amount: variant.wholeNumber('amount', 1, LONGEST_DAYS) });
  }
  if (!variants.has(STANDARD)) reader.complain('variants', `must have ${STANDARD}`);
  return {
    step: reader.text('step'),
    name: parseBilingual(reader.child('name')),
    effectiveFrom: reader.date('effectiveFrom'),
    ...(reader.has('effectiveTo') ? { effectiveTo: reader.date('effectiveTo') } : {}),
    variants,
    variantMoves: parseMoves(reader, variants),
    ...(reader.has('extendedFor') ? { extendedFor: reader.text('extendedFor') } : {}),
    ...(reader.has('suspension') ? { suspension: parseSuspension(reader.child('suspension')) } : {}),
    previewOnly: reader.flag('previewOnly') ?? false,
    ...(reader.has('note') ? { note: parseBilingual(reader.child('note')) } : {}),
  };
}

function parseSuspension(reader: Reader): Citation {
  reader.onlyFields(CITATION_FIELDS);
  return parseCitation(reader);
}

function parseCitation(reader: Reader): Citation {
  const certainty = reader.word('certainty', CERTAINTIES);
  const source = reader.optionalText('source');
  if (certainty === 'verified' && source === undefined) reader.complain('source', 'is needed for a verified rule');
  return { article: parseBilingual(reader.child('article')), certainty, ...(source === undefined ? {} : { source }) };
}

function parseBilingual(reader: Reader): Bilingual {
  reader.onlyFields(['vi', 'en']);
  return { vi: reader.text('vi'), en: reader.text('en') };
}

function parseMoves(reader: Reader, variants: ReadonlyMap<string, Limit>): Map<string, Map<string, string>> {
  const moves = new Map<string, Map<string, string>>();
  if (!reader.has('variantMoves')) return moves;
  const table = reader.child('variantMoves');
  for (const from of table.fields()) {
    if (!variants.has(from)) table.complain(from, 'is not a variant of this step');
    const row = table.child(from);
    const targets = new Map<string, string>();
    for (const word of row.fields()) {
      const to = row.text(word);
      if (!variants.has(to)) row.complain(word, `leads to ${to}, which is not a variant of this step`);
      targets.set(word, to);
    }
    moves.set(from, targets);
  }
  return moves;
}
