import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import { localDateOf } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { cutTexts, personsIn, SubKeys } from '@donthu/sealing';
import { textsOf, tokensOf } from '../petition/petition-parts';
import { PetitionMatcher, type Candidate } from '../read-petitions/petition-matcher';
import type { DuplicateCandidatesDto } from './duplicate-candidates.dto';

/** Petitions that a form repeats while it is being typed, by the rule that holds for petitions of the register. */
@Injectable()
export class DuplicateCandidatesHandler {
  constructor(
    private readonly matcher: PetitionMatcher,
    private readonly subKeys: SubKeys,
    private readonly clock: Clock,
  ) {}

  async execute(caller: Principal, form: DuplicateCandidatesDto): Promise<{ items: Candidate[] }> {
    const people = (form.petitioners ?? []).map((person) => ({ ...person, fullName: person.fullName ?? '' }));
    const { texts } = cutTexts(textsOf(form), people);
    const tokens = tokensOf(texts, people, form.declaredKind ?? 'undetermined', this.subKeys.searchTokens);
    const mine = {
      unit: caller.unit,
      receivedOn: form.receivedOn ?? localDateOf(this.clock.now().getTime()),
      persons: personsIn(tokens.people ?? []),
      textTokens: tokens.text,
    };
    return { items: await this.matcher.candidates(caller, mine) };
  }
}
