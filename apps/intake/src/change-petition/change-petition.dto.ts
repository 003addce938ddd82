import {
  KINDS,
  NOTIFY_MEANS,
  OUTCOMES,
  type Channel,
  type Kind,
  type NotifyMeans,
  type Outcome,
  CHANNELS,
} from '@donthu/contracts';
import { SUBJECT_FIELDS } from '@donthu/domain';
import { Code, CodeList, DateField, Flag, ListOf, Nested, OneOf, Text, WholeNumber } from '@donthu/http';
import { ChallengedDecisionDto, ForwarderDto, PetitionerDto, RespondentDto } from '../log-petition/log-petition.dto';

export class ClassifyDto {
  @OneOf(KINDS) kind!: Kind;
  @OneOf(SUBJECT_FIELDS.map((field) => field.code)) field!: string;
  @Flag() eligible!: boolean;
  @CodeList({ max: 30, optional: true }) missing?: string[];
  @Flag() withinJurisdiction!: boolean;
  @Code({ optional: true }) duplicateOf?: string;
}

const CLEARED = '`null`: there is none any more';

/** The fields of the form that change, and why. */
export class CorrectDto {
  @DateField({ optional: true }) receivedOn?: string;
  @OneOf(CHANNELS, { optional: true }) channel?: Channel;
  @DateField({ optional: true, description: CLEARED }) documentDate?: string;
  @OneOf(KINDS, { optional: true }) declaredKind?: Kind;
  @Flag({ optional: true }) anonymous?: boolean;
  @ListOf(() => PetitionerDto, { max: 200, optional: true }) petitioners?: PetitionerDto[];
  @WholeNumber({ min: 0, max: 100_000, optional: true }) peopleCount?: number;
  @Nested(() => RespondentDto, { optional: true, description: `${CLEARED}, \`officerId\` too` })
  respondent?: RespondentDto;
  @Nested(() => ChallengedDecisionDto, { optional: true, description: CLEARED })
  challengedDecision?: ChallengedDecisionDto;
  @Text({ multiline: true, optional: true }) summary?: string;
  @Text({ multiline: true, optional: true, description: CLEARED }) request?: string;
  @Nested(() => ForwarderDto, { optional: true, description: CLEARED }) forwarder?: ForwarderDto;
  /** All that are to be there, also those that came one by one. */
  @CodeList({ max: 1_000, optional: true }) attachments?: string[];
  @Text({ max: 2000, multiline: true }) reason!: string;
}

export class RequestSupplementDto {
  @CodeList({ min: 1, max: 30 }) missing!: string[];
  @DateField() dueOn!: string;
  @Text({ max: 2000, multiline: true, optional: true }) note?: string;
}

export class SupplementDto {
  @Text({ max: 2000, multiline: true, optional: true }) note?: string;
  @CodeList({ max: 50, optional: true }) attachments?: string[];
}

export class ProposeDto {
  @OneOf(OUTCOMES) outcome!: Outcome;
  @Text({ max: 2000, multiline: true }) reason!: string;
  @Text({ max: 300, optional: true }) recipient?: string;
}

export class SignDto {
  @OneOf(['approve', 'send_back']) decision!: 'approve' | 'send_back';
  @Text({ max: 2000, multiline: true, optional: true }) note?: string;
}

export class NotifyDto {
  @OneOf(['petitioner', 'forwarder']) to!: 'petitioner' | 'forwarder';
  @DateField() on!: string;
  @OneOf(NOTIFY_MEANS) by!: NotifyMeans;
  @Text({ max: 60, optional: true }) documentNumber?: string;
}

export class WithdrawDto {
  @DateField() on!: string;
  @OneOf(['letter', 'minutes']) by!: 'letter' | 'minutes';
  @Text({ max: 2000, multiline: true, optional: true }) note?: string;
}
