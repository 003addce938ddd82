import type { Schemas } from '../../../api/client';
import { filled } from '../../../parts/filled';
import { isDate } from '../../../parts/read-date';

export interface PersonValues {
  readonly idNumber?: string;
  readonly fullName?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly representative?: boolean;
}

type Form = Schemas['LogPetitionDto'];

/** The form as it stands on the screen; what is not filled in yet is missing or empty. */
export interface LogValues extends Partial<
  Omit<Form, 'petitioners' | 'visitId' | 'attachments' | 'forwarder' | 'peopleCount'>
> {
  readonly petitioners?: readonly PersonValues[];
  readonly peopleCount?: number | null;
  readonly forwarder?: Partial<NonNullable<Form['forwarder']>>;
}

/** A text of fewer words resembles too much. */
const MIN_WORDS = 4;

export function freshValues(receivedOn: string): LogValues {
  return { receivedOn, channel: 'in_person', declaredKind: 'undetermined', petitioners: [{}] };
}

/** What a visit tells goes into the fields that nobody has touched yet. */
export function completed(values: LogValues, found: Partial<LogValues>, fresh: LogValues): LogValues {
  const standing = (of: LogValues, name: keyof LogValues) => JSON.stringify(filled(of[name]));
  const wanted = (Object.keys(found) as (keyof LogValues)[]).filter(
    (name) => standing(values, name) === standing(fresh, name),
  );
  return { ...values, ...Object.fromEntries(wanted.map((name) => [name, found[name]])) };
}

export function formOf(values: LogValues, more: Pick<Form, 'visitId' | 'attachments'>): Form {
  const { petitioners: _, anonymous, peopleCount, ...rest } = values;
  const facts = { ...rest, anonymous, peopleCount: anonymous ? undefined : (peopleCount ?? undefined) };
  return filled({ ...facts, petitioners: peopleIn(values), ...more }) as Form;
}

/** What is compared with the register while it is typed; undefined before there is enough of it. */
export function comparableOf(values: LogValues): Schemas['DuplicateCandidatesDto'] | undefined {
  const { receivedOn, declaredKind, respondent, challengedDecision, summary = '' } = values;
  const people = peopleIn(values).filter(isTelling);
  if (people.length === 0 && summary.trim().split(/\s+/).length < MIN_WORDS) return undefined;
  const typed = people.map(({ fullName, idNumber, phone }) => ({ fullName, idNumber, phone }));
  const dated = isDate(challengedDecision?.date ?? '') ? challengedDecision : { number: challengedDecision?.number };
  return filled({
    receivedOn: isDate(receivedOn ?? '') ? receivedOn : undefined,
    declaredKind,
    petitioners: typed,
    respondent,
    challengedDecision: dated,
    summary,
    request: values.request,
  });
}

function peopleIn({ petitioners = [], anonymous }: LogValues) {
  return anonymous ? [] : petitioners.map(personOf);
}

function personOf({ representative, idNumber, fullName = '', address, phone }: PersonValues) {
  return {
    role: representative ? ('representative' as const) : ('petitioner' as const),
    fullName,
    address,
    idNumber: idNumber?.replaceAll(/\s/g, ''),
    phone,
  };
}

/** A family name alone is half of the ward. */
function isTelling({ fullName, idNumber }: ReturnType<typeof personOf>): boolean {
  return fullName.trim().split(/\s+/).length > 1 || (idNumber?.length ?? 0) >= 9;
}
