import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import { addDays } from '@donthu/domain';
import { problem } from '@donthu/http';
import { ViewStore } from '@donthu/views';
import { isMasked, placesWithin, REGISTER_VIEW } from '../views/register.view';
import type { PetitionSlice } from '../views/register-slices';
import type { RegisterRow } from './petition-item';

/** How far back (days) a petition may repeat another, and how many rows are looked at. */
const LOOK_BACK_DAYS = 730;
const MAX_ROWS = 1_000;
/** Share of a petition's words that another must have to count as the same matter. */
const SAME_TEXT_SHARE = 0.7;
const MIN_WORDS = 4;

type Reason = 'same_person' | 'same_text' | 'same_day';

interface Candidate {
  readonly petitionId: string;
  readonly register: PetitionSlice['register'];
  readonly receivedOn: string;
  readonly reasons: readonly Reason[];
}

/** Petitions that may be the same one, with the reasons. "Same person" never crosses a mask, nor an erasure. */
@Injectable()
export class DuplicatesHandler {
  constructor(private readonly views: ViewStore) {}

  async execute(_caller: Principal, petitionId: string): Promise<{ items: Candidate[] }> {
    const row = await this.views.get(REGISTER_VIEW, petitionId);
    const petition = row?.slices.petition.data;
    if (!petition) throw problem('NOT_FOUND');
    const others = await this.views.find(REGISTER_VIEW, {
      index: 'byReceived',
      equal: { unit: petition.unit },
      ...placesWithin({
        from: addDays(petition.state.receivedOn, -LOOK_BACK_DAYS),
        to: addDays(petition.state.receivedOn, LOOK_BACK_DAYS),
      }),
      descending: true,
      limit: MAX_ROWS,
    });
    const items = others.flatMap((other) => {
      const data = other.slices.petition.data;
      if (!data || other.key === petitionId) return [];
      const hidden = isHidden(row) || isHidden(other);
      const reasons = reasonsFor(petition, data, hidden);
      return reasons.length > 0
        ? [{ petitionId: other.key, register: data.register, receivedOn: data.state.receivedOn, reasons }]
        : [];
    });
    return { items: items.sort((a, b) => b.reasons.length - a.reasons.length).slice(0, 20) };
  }
}

/** Who its people are may not be told, or is not to be known any more. */
function isHidden({ slices: { petition, disclosure } }: RegisterRow): boolean {
  return petition.data === null || isMasked(petition.data.state) || disclosure.data.erased;
}

function reasonsFor(mine: PetitionSlice, other: PetitionSlice, hidden: boolean): Reason[] {
  const samePerson = !hidden && share(mine.peopleTokens, other.peopleTokens) === 1;
  const sameText = mine.textTokens.length >= MIN_WORDS && share(mine.textTokens, other.textTokens) >= SAME_TEXT_SHARE;
  if (!samePerson && !sameText) return [];
  const sameDay = mine.state.receivedOn === other.state.receivedOn;
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
