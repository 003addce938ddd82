import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { LogPetitionOwner } from '@donthu/files';
import { SealedPeopleDto, SealedVisitorsDto, WasCommittedDto } from './petition-owner.dto';

/** What `identity` asks of a service that writes streams of petitions or visits: of its own log, still sealed. */
@Controller('internal')
export class PetitionOwnerController {
  constructor(private readonly owner: LogPetitionOwner) {}

  @Post('sealed-people')
  @HttpCode(200)
  async sealedPeople(@Body() { petitionId }: SealedPeopleDto) {
    return { parts: await this.owner.sealedPeople(petitionId) };
  }

  @Post('sealed-visitors')
  @HttpCode(200)
  async sealedVisitors(@Body() { visitId }: SealedVisitorsDto) {
    return { parts: await this.owner.sealedVisitors(visitId) };
  }

  @Post('was-committed')
  @HttpCode(200)
  async wasCommitted(@Body() { petitionId, commitId }: WasCommittedDto) {
    return { committed: await this.owner.wasCommitted(petitionId, commitId) };
  }
}
