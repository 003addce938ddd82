import { Injectable } from '@nestjs/common';
import { Directory } from '@donthu/auth';

/** Names of officers for the pages; the title in brackets behind a name is left out where room is short. */
@Injectable()
export class PageNames {
  constructor(private readonly directory: Directory) {}

  ofAccount(accountId: string): string {
    const name = this.directory.account(accountId)?.displayName ?? accountId;
    return name.replace(/ \([^)]*\)$/, '');
  }
}
