import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import { Opener, searchTokens, SubKeys } from '@donthu/sealing';
import { ViewStore } from '@donthu/views';
import { openPetitions } from '../read-petitions/open-rows';
import { REGISTER_VIEW } from '../views/register.view';

/** The latest petitions that are looked at; who brought more is known all the same. */
const MAX_PETITIONS = 100;

export interface KnownPerson {
  readonly fullName: string;
  readonly address: string | null;
  readonly phone: string | null;
  /** Petitions of this office that name the person so, at most `MAX_PETITIONS`. */
  readonly petitions: number;
}

type Person = Readonly<Record<string, unknown>>;

/**
 * Whom the caller's own office knows by an identity number, the latest spelling first. Nothing is told that the caller could
 * not read in the register: a petition whose people are masked or erased has no tokens of people to be found by, and
 * `identity` opens the rest, so a denouncer is unknown here even while a view lags behind a mask.
 */
@Injectable()
export class PeopleKnownHandler {
  constructor(
    private readonly views: ViewStore,
    private readonly opener: Opener,
    private readonly subKeys: SubKeys,
  ) {}

  async execute(caller: Principal, idNumber: string): Promise<{ items: KnownPerson[] }> {
    const rows = await this.views.find(REGISTER_VIEW, {
      index: 'byReceived',
      equal: { unit: caller.unit },
      tokens: searchTokens([idNumber], this.subKeys.searchTokens),
      descending: true,
      limit: MAX_PETITIONS,
    });
    const petitions = rows.flatMap(({ slices }) => slices.petition.data ?? []);
    const known = new Map<string, KnownPerson>();
    for (const { petitioners } of await openPetitions(this.opener, caller, petitions)) {
      for (const person of petitioners ?? []) if (hasNumber(person, idNumber)) count(known, person);
    }
    return { items: [...known.values()] };
  }
}

/** The number may also stand in a text, as somebody else's. */
function hasNumber(person: Person, idNumber: string): boolean {
  return textIn(person, 'idNumber')?.toUpperCase() === idNumber.toUpperCase();
}

/** The latest petition's spelling and, where it names them, its address and telephone stay. */
function count(known: Map<string, KnownPerson>, person: Person): void {
  const fullName = textIn(person, 'fullName');
  if (fullName === null) return;
  const before = known.get(fullName);
  known.set(fullName, {
    fullName,
    address: before?.address ?? textIn(person, 'address'),
    phone: before?.phone ?? textIn(person, 'phone'),
    petitions: (before?.petitions ?? 0) + 1,
  });
}

function textIn(person: Person, field: string): string | null {
  const value = person[field];
  return typeof value === 'string' ? value : null;
}
