import { OUTCOMES, type Kind, type Outcome } from '@donthu/contracts';
import { foldWords } from './fold';
import { finding, type Finding } from './finding';

/** A field of the installation's list and the words registers use for it. */
export interface FieldTerm {
  code: string;
  names: readonly string[];
}
export interface Read<Value> {
  value: Value;
  findings: Finding[];
}

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/\b(khieu nai|khieu to|complaint)\b/g, 'complaint'],
  [/\b(to cao|denunciation)\b/g, 'denunciation'],
  [/\b(kien nghi|phan anh|de nghi|knpa|pakn|proposal feedback)\b/g, 'proposal_feedback'],
  [/\b(hon hop|nhieu noi dung|mixed)\b/g, 'mixed'],
];
/** What may stand between the names of kinds without changing them. */
const FILLERS = /\b(don|thu|co|va|vua|hoac)\b/g;

const OUTCOME_WORDS: Readonly<Record<Outcome, readonly string[]>> = {
  accept: ['thu ly', 'thu ly giai quyet', 'thu ly don', 'da thu ly'],
  refuse: ['khong thu ly', 'tu choi', 'tu choi thu ly'],
  guide: ['huong dan', 'huong dan cong dan', 'van ban huong dan'],
  transfer: ['chuyen', 'chuyen don', 'chuyen co quan co tham quyen'],
  return: ['tra don', 'tra lai', 'tra lai don'],
  file: ['luu', 'luu don', 'xep luu', 'xep luu don'],
};

/** Known only when nothing else stands in the cell: "không phải tố cáo" is no denunciation. */
export function readKind(text: string): Read<Kind> {
  let rest = foldWords(text);
  const kinds = new Set<Kind>();
  for (const [names, kind] of KINDS) {
    const without = rest.replace(names, ' ');
    if (without !== rest) kinds.add(kind);
    rest = without;
  }
  const [kind, another] = kinds;
  const understood = rest.replace(FILLERS, ' ').trim() === '';
  if (!kind || !understood) return { value: 'undetermined', findings: [finding('IMPORT.KIND_UNKNOWN', 'kind')] };
  if (another || kind === 'mixed') return { value: 'mixed', findings: [finding('IMPORT.KIND_MIXED', 'kind')] };
  return { value: kind, findings: [] };
}

export function readField(text: string, terms: ReadonlyMap<string, string>): Read<string> {
  const code = terms.get(foldWords(text));
  return code ? { value: code, findings: [] } : { value: 'khac', findings: [finding('IMPORT.FIELD_UNKNOWN', 'field')] };
}

/** Folded name → code. */
export function indexTerms(terms: readonly FieldTerm[]): ReadonlyMap<string, string> {
  return new Map(
    terms.flatMap(({ code, names }) => [code, ...names].map((name): [string, string] => [foldWords(name), code])),
  );
}

export function readOutcome(text: string): Read<Outcome | undefined> {
  if (text === '') return { value: undefined, findings: [] };
  const words = foldWords(text);
  const value = OUTCOMES.find((outcome) => outcome === words || OUTCOME_WORDS[outcome].includes(words));
  return { value, findings: value ? [] : [finding('IMPORT.OUTCOME_UNKNOWN', 'outcome')] };
}

/** Without a list of handlers nobody is unknown. */
export function checkHandler(text: string, known: ReadonlySet<string> | undefined): Finding[] {
  return text === '' || !known || known.has(foldWords(text)) ? [] : [finding('IMPORT.HANDLER_UNKNOWN', 'handler')];
}
