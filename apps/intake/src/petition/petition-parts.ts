import { hidesPeople } from '@donthu/domain';
import type { Kind } from '@donthu/contracts';
import { peopleTokens, searchTokens, type CutTexts, type NamedTexts, type Unsealed } from '@donthu/sealing';
import type { LogPetitionDto } from '../log-petition/log-petition.dto';

export type FormPeople = NonNullable<LogPetitionDto['petitioners']>;
export type FormTexts = Pick<LogPetitionDto, 'summary' | 'request' | 'respondent' | 'challengedDecision' | 'forwarder'>;

/** NamedTexts that search looks at. */
const SEARCHED = ['summary', 'request', 'respondent.name', 'challengedDecision.number'];

/**
 * Every free text of the form: a denouncer may name himself in any of them. Flat (`respondent.name`), so that a later commit
 * replaces them one by one.
 */
export function textsOf(form: Partial<FormTexts>): NamedTexts {
  const { respondent, challengedDecision, forwarder } = form;
  return defined({
    summary: form.summary,
    request: form.request,
    'respondent.name': respondent?.name,
    'respondent.position': respondent?.position,
    'challengedDecision.number': challengedDecision?.number,
    'challengedDecision.date': challengedDecision?.date,
    'forwarder.name': forwarder?.name,
    'forwarder.documentNumber': forwarder?.documentNumber,
    'forwarder.documentDate': forwarder?.documentDate,
  });
}

export function defined(texts: Readonly<Record<string, string | undefined>>): NamedTexts {
  return Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Texts of the form that are emptied with a field of it. */
const TEXTS_OF_FIELD: Readonly<Record<string, readonly string[]>> = {
  request: ['request'],
  respondent: ['respondent.name', 'respondent.position'],
  challengedDecision: ['challengedDecision.number', 'challengedDecision.date'],
  forwarder: ['forwarder.name', 'forwarder.documentNumber', 'forwarder.documentDate'],
};

/**
 * The parts of a commit; a part without content is left out and draws no key.
 * @param cleared fields of the form whose texts are emptied: they stand as `null`
 */
export function partsOf(
  { texts, originals }: CutTexts,
  people: FormPeople | undefined,
  cleared: readonly string[] = [],
): Unsealed {
  const emptied = Object.fromEntries(
    cleared.flatMap((field) => TEXTS_OF_FIELD[field] ?? []).map((name) => [name, null]),
  );
  const text = { ...emptied, ...texts };
  const hasOriginals = Object.keys(originals).length > 0;
  return {
    ...((people !== undefined || hasOriginals) && {
      people: { ...(people && { petitioners: people }), ...(hasOriginals && { originals }) },
    }),
    ...(Object.keys(text).length > 0 && { text }),
  };
}

/** Keyed search tokens. Tokens of people exist only where names may be seen. */
export function tokensOf(
  texts: NamedTexts,
  people: FormPeople,
  kind: Kind,
  key: Buffer,
): { readonly people?: readonly string[]; readonly text: readonly string[] } {
  return {
    ...(people.length > 0 && !hidesPeople(kind) && { people: peopleTokens(people, key) }),
    text: searchTokens(
      SEARCHED.map((name) => texts[name]),
      key,
    ),
  };
}
