import { KINDS, type Kind } from '@donthu/contracts';
import { DateField, ListOf, Nested, OneOf, Text } from '@donthu/http';
import { ChallengedDecisionDto, MAX_PETITIONERS, RespondentDto } from '../log-petition/log-petition.dto';

/** A person as far as the name has been typed. */
export class TypedPersonDto {
  @Text({ max: 200, optional: true }) fullName?: string;
  @Text({ max: 20, optional: true }) idNumber?: string;
  @Text({ max: 20, optional: true }) phone?: string;
}

/** What of an unfinished form is compared with the register; nothing of it is kept. */
export class DuplicateCandidatesDto {
  @DateField({ optional: true }) receivedOn?: string;
  @OneOf(KINDS, { optional: true }) declaredKind?: Kind;
  @ListOf(() => TypedPersonDto, { max: MAX_PETITIONERS, optional: true }) petitioners?: TypedPersonDto[];
  @Nested(() => RespondentDto, { optional: true }) respondent?: RespondentDto;
  @Nested(() => ChallengedDecisionDto, { optional: true }) challengedDecision?: ChallengedDecisionDto;
  @Text({ multiline: true, optional: true }) summary?: string;
  @Text({ multiline: true, optional: true }) request?: string;
}
