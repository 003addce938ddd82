import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Caller, type Principal } from '@donthu/auth';
import { DuplicateCandidatesDto } from './duplicate-candidates.dto';
import { DuplicateCandidatesHandler } from './duplicate-candidates.handler';
import { PeopleKnownDto } from './people-known.dto';
import { PeopleKnownHandler } from './people-known.handler';

/** What the desk is told while a form is being filled in. POST, so that names and numbers stand in no address. */
@Controller('api/intake')
export class AtTheDeskController {
  constructor(
    private readonly people: PeopleKnownHandler,
    private readonly duplicates: DuplicateCandidatesHandler,
  ) {}

  @Post('people-known')
  @HttpCode(200)
  peopleKnown(@Caller() caller: Principal, @Body() { idNumber }: PeopleKnownDto) {
    return this.people.execute(caller, idNumber);
  }

  @Post('duplicate-candidates')
  @HttpCode(200)
  duplicateCandidates(@Caller() caller: Principal, @Body() form: DuplicateCandidatesDto) {
    return this.duplicates.execute(caller, form);
  }
}
