import { CHANNELS, KINDS, type Channel, type Kind } from '@donthu/contracts';
import { Code, CodeList, DateField, Flag, ListOf, Nested, OneOf, Text, WholeNumber } from '@donthu/http';

/** Largest number of people named on one petition; more sign on an attached list. */
export const MAX_PETITIONERS = 200;
const MAX_ATTACHMENTS = 50;

export class PetitionerDto {
  @OneOf(['petitioner', 'representative'], { optional: true }) role?: 'petitioner' | 'representative';
  @Text({ max: 200 }) fullName!: string;
  @Text({ max: 500, optional: true }) address?: string;
  @Text({ max: 20, optional: true }) idNumber?: string;
  @Text({ max: 20, optional: true }) phone?: string;
}

export class RespondentDto {
  @Text({ max: 300, optional: true }) name?: string;
  @Text({ max: 300, optional: true }) position?: string;
  @Code({ optional: true }) officerId?: string;
}

export class ChallengedDecisionDto {
  @Text({ max: 100, optional: true }) number?: string;
  @DateField({ optional: true }) date?: string;
}

export class ForwarderDto {
  @Text({ max: 300 }) name!: string;
  @Text({ max: 100, optional: true }) documentNumber?: string;
  @DateField({ optional: true }) documentDate?: string;
}

/** The form at the desk. Only `receivedOn`, `channel`, `summary` and (unless `anonymous`) one petitioner are required. */
export class LogPetitionDto {
  @DateField() receivedOn!: string;
  @OneOf(CHANNELS) channel!: Channel;
  @Code({ optional: true }) visitId?: string;
  @DateField({ optional: true }) documentDate?: string;
  @OneOf(KINDS, { optional: true }) declaredKind?: Kind;
  @Flag({ optional: true }) anonymous?: boolean;
  @ListOf(() => PetitionerDto, { max: MAX_PETITIONERS, optional: true }) petitioners?: PetitionerDto[];
  @WholeNumber({ min: 0, max: 100_000, optional: true }) peopleCount?: number;
  @Nested(() => RespondentDto, { optional: true }) respondent?: RespondentDto;
  @Nested(() => ChallengedDecisionDto, { optional: true }) challengedDecision?: ChallengedDecisionDto;
  @Text({ multiline: true }) summary!: string;
  @Text({ multiline: true, optional: true }) request?: string;
  @Nested(() => ForwarderDto, { optional: true }) forwarder?: ForwarderDto;
  @CodeList({ max: MAX_ATTACHMENTS, optional: true }) attachments?: string[];
}
