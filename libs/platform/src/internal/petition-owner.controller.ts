import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { LogPetitionOwner } from '@donthu/files';
import { SealedPeopleDto, WasCommittedDto } from './petition-owner.dto';

/** What `identity` asks of a service that writes streams of petitions: of its own log, still sealed. */
@Controller('internal')
export class PetitionOwnerController {
  constructor(private readonly owner: LogPetitionOwner) {}

  @Post('sealed-people')
  @HttpCode(200)
  async sealedPeople(@Body() { petitionId }: SealedPeopleDto) {
    return { parts: await this.owner.sealedPeople(petitionId) };
  }

  @Post('was-committed')
  @HttpCode(200)
  async wasCommitted(@Body() { petitionId, commitId }: WasCommittedDto) {
    return { committed: await this.owner.wasCommitted(petitionId, commitId) };
  }
}
