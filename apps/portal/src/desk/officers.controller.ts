import { Controller, Get, Query } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import { OfficersDto } from './officers.dto';

/**
 * Names of officers of whatever unit, for whom a petition, an alert or a record names by id: they go on being named where they
 * worked before. Asked by id alone, so that nobody reads another unit's staff here.
 */
@Controller('api/auth/officers')
export class OfficersController {
  constructor(private readonly directory: Directory) {}

  /** An id that nobody has is left out. */
  @Get()
  officers(@Query() { ids }: OfficersDto) {
    const items = [...new Set(ids.split(','))].flatMap((id) => {
      const account = this.directory.account(id);
      return account ? [{ id, displayName: account.displayName }] : [];
    });
    return { items, nextCursor: null };
  }
}
