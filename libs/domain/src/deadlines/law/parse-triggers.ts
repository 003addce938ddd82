import { Reader } from '../reading/reader';
import type { FactPattern, Trigger } from './trigger';
import { FACT_TYPES, KINDS, OUTCOMES } from './vocabulary';

const TRIGGER_FIELDS = ['step', 'openedBy', 'countedFrom', 'metBy', 'voidWhen'];
const PATTERN_FIELDS = ['fact', 'atReception', 'forwarder', 'withinJurisdiction', 'to', 'step', 'outcomes', 'kinds'];

/** Reads what opens, meets and voids each obligation; problems are added to the list, each with its place. */
export function parseTriggers(document: unknown, file: string, problems: string[]): Trigger[] {
  return new Reader({ triggers: document }, file, problems).children('triggers').map((reader) => {
    reader.onlyFields(TRIGGER_FIELDS);
    return {
      step: reader.text('step'),
      openedBy: parsePattern(reader.child('openedBy')),
      countedFrom: reader.word('countedFrom', ['receivedOn', 'on']),
      metBy: reader.children('metBy').map((pattern) => parsePattern(pattern)),
      voidWhen: reader.children('voidWhen').map((pattern) => parsePattern(pattern)),
    };
  });
}

function parsePattern(reader: Reader): FactPattern {
  reader.onlyFields(PATTERN_FIELDS);
  return {
    fact: reader.word('fact', FACT_TYPES),
    ...given('atReception', reader.flag('atReception')),
    ...given('forwarder', reader.flag('forwarder')),
    ...given('withinJurisdiction', reader.flag('withinJurisdiction')),
    ...given('to', reader.has('to') ? reader.word('to', ['petitioner', 'forwarder']) : undefined),
    ...given('step', reader.optionalText('step')),
    ...given('outcomes', wordsOf(reader, 'outcomes', OUTCOMES)),
    ...given('kinds', wordsOf(reader, 'kinds', KINDS)),
  };
}

function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  const part: Partial<Record<K, V>> = {};
  if (value !== undefined) part[key] = value;
  return part;
}

function wordsOf(reader: Reader, field: string, known: readonly string[]): string[] | undefined {
  const words = reader.texts(field);
  for (const word of words ?? []) {
    if (!known.includes(word)) reader.complain(field, `${word} is not known`);
  }
  return words;
}
