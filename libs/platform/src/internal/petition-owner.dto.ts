import { Code } from '@donthu/http';

export class SealedPeopleDto {
  @Code()
  petitionId!: string;
}

export class SealedVisitorsDto {
  @Code()
  visitId!: string;
}

export class WasCommittedDto extends SealedPeopleDto {
  @Code()
  commitId!: string;
}
