import { createHmac } from 'node:crypto';
import { Controller, Get } from '@nestjs/common';
import { Caller, type Principal } from '@donthu/auth';
import { SubKeys } from '@donthu/sealing';

/**
 * The key under which a browser keeps the drafts of an officer: always the same for one account, and handed out to its
 * sessions alone, so that what stays behind on a computer says nothing to whoever is not signed in as that officer.
 */
@Controller('api/auth/draft-key')
export class DraftKeyController {
  constructor(private readonly subKeys: SubKeys) {}

  /** `key`: 32 bytes, base64. */
  @Get()
  draftKey(@Caller() { accountId }: Principal): { readonly key: string } {
    return { key: createHmac('sha256', this.subKeys.drafts).update(accountId).digest('base64') };
  }
}
