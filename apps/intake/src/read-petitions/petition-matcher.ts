import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import { addDays, type LocalDate } from '@donthu/domain';
import { isSamePerson, Opener, personsIn, type PersonTokens } from '@donthu/sealing';
import { ViewStore } from '@donthu/views';
import { isMasked, placesWithin, REGISTER_VIEW } from '../views/register.view';
import type { PetitionSlice } from '../views/register-slices';
import { openPetitions } from './open-rows';
import type { RegisterRow } from './petition-item';

/** How far back (days) a petition may repeat another, and how many rows are looked at. */
const LOOK_BACK_DAYS = 730;
const MAX_ROWS = 1_000;
const MAX_CANDIDATES = 20;
/** Share of a petition's words that another must have to count as the same matter. */
const SAME_TEXT_SHARE = 0.7;
const MIN_WORDS = 4;

/** What of a petition is compared. `persons` are none where its people may not be told. */
export interface Compared {
  readonly unit: string;
  readonly receivedOn: LocalDate;
  readonly persons: readonly PersonTokens[];
  readonly textTokens: readonly string[];
}

type Reason = 'same_person' | 'same_text' | 'same_day';

export interface Candidate {
  readonly petitionId: string;
  readonly register: PetitionSlice['register'];
  readonly receivedOn: string;
  readonly reasons: readonly Reason[];
}

/**
 * Finds the petitions that may be the same one, with the reasons, the strongest first. "Same person" never crosses a mask,
 * nor an erasure; "same text" stands only where the text of the other opens for the caller.
 */
@Injectable()
export class PetitionMatcher {
  constructor(
    private readonly views: ViewStore,
    private readonly opener: Opener,
  ) {}

  /** `except`: the petition itself, once it is in the register. */
  async candidates(caller: Principal, mine: Compared, except?: string): Promise<Candidate[]> {
    const others = await this.views.find(REGISTER_VIEW, {
      index: 'byReceived',
      equal: { unit: mine.unit },
      ...placesWithin({
        from: addDays(mine.receivedOn, -LOOK_BACK_DAYS),
        to: addDays(mine.receivedOn, LOOK_BACK_DAYS),
      }),
      descending: true,
      limit: MAX_ROWS,
    });
    const found = others.flatMap((row) => {
      const petition = row.slices.petition.data;
      if (!petition || row.key === except) return [];
      const reasons = reasonsFor(mine, comparedOf(row, petition));
      return reasons.length > 0 ? [{ petitionId: row.key, petition, reasons }] : [];
    });
    const strongest = found.sort((a, b) => b.reasons.length - a.reasons.length).slice(0, MAX_CANDIDATES);
    const opened = await openPetitions(
      this.opener,
      caller,
      strongest.map(({ petition }) => petition),
    );
    return strongest.flatMap(({ petitionId, petition, reasons }, index) => {
      const mayTell = reasons.includes('same_person') || opened[index]?.texts !== undefined;
      const { register, state } = petition;
      return mayTell ? [{ petitionId, register, receivedOn: state.receivedOn, reasons }] : [];
    });
  }
}

/** Of a row of the register: no tokens of people where who they are may not be told, or is not to be known any more. */
export function comparedOf({ slices: { disclosure } }: RegisterRow, petition: PetitionSlice): Compared {
  const hidden = isMasked(petition.state) || disclosure.data.erased;
  return {
    unit: petition.unit,
    receivedOn: petition.state.receivedOn,
    persons: hidden ? [] : personsOf(petition),
    textTokens: petition.textTokens,
  };
}

/** A petition logged before persons were kept apart has one list of words: that of its person, when there is one only. */
function personsOf({ peopleTokens, state }: PetitionSlice): PersonTokens[] {
  const persons = personsIn(peopleTokens);
  return persons.length > 0 || state.peopleCount > 1 ? persons : [{ words: peopleTokens }];
}

function reasonsFor(mine: Compared, other: Compared): Reason[] {
  const samePerson = mine.persons.some((person) => other.persons.some((candidate) => isSamePerson(person, candidate)));
  const sameText = mine.textTokens.length >= MIN_WORDS && share(mine.textTokens, other.textTokens) >= SAME_TEXT_SHARE;
  if (!samePerson && !sameText) return [];
  const sameDay = mine.receivedOn === other.receivedOn;
  return [
    ...(samePerson ? ['same_person' as const] : []),
    ...(sameText ? ['same_text' as const] : []),
    ...(sameDay ? ['same_day' as const] : []),
  ];
}

/** Share of the smaller set's tokens that the other has too; 0 for an empty set. */
function share(a: readonly string[], b: readonly string[]): number {
  const [small, large] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)];
  return small.length === 0 ? 0 : small.filter((token) => large.has(token)).length / small.length;
}
