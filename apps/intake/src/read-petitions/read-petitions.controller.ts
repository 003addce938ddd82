import { Controller, Get, Param, Query } from '@nestjs/common';
import { Caller, type Principal } from '@donthu/auth';
import { DuplicatesHandler } from './duplicates.handler';
import { GetPetitionHandler } from './get-petition.handler';
import { ListPetitionsDto } from './list-petitions.dto';
import { ListPetitionsHandler } from './list-petitions.handler';

@Controller('api/intake/petitions')
export class ReadPetitionsController {
  constructor(
    private readonly lists: ListPetitionsHandler,
    private readonly petitions: GetPetitionHandler,
    private readonly duplicates: DuplicatesHandler,
  ) {}

  @Get()
  list(@Caller() caller: Principal, @Query() filter: ListPetitionsDto) {
    return this.lists.execute(caller, filter);
  }

  @Get(':id')
  get(@Caller() caller: Principal, @Param('id') id: string) {
    return this.petitions.execute(caller, id);
  }

  @Get(':id/duplicates')
  duplicatesOf(@Caller() caller: Principal, @Param('id') id: string) {
    return this.duplicates.execute(caller, id);
  }
}
