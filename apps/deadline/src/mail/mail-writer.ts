import { Inject, Injectable } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import { CONFIG, type Config } from '@donthu/config';
import { DeadlineRules } from '../obligations/deadline-rules';
import { composeMail } from './compose-mail';
import type { MailSubject } from './delivery-state';
import type { Mail } from './notifier';

/** Writes the mail of a delivery to the address that the account has now. */
@Injectable()
export class MailWriter {
  constructor(
    private readonly directory: Directory,
    private readonly rules: DeadlineRules,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Undefined when the account was closed or has no address any more. */
  mailTo(accountId: string, unit: string, subject: MailSubject): Mail | undefined {
    const account = this.directory.account(accountId);
    if (!account?.active || account.email === undefined) return undefined;
    const { publicUrl } = this.config;
    const unitName = this.directory.unit(unit)?.name ?? unit;
    return {
      to: account.email,
      ...composeMail(subject, { law: this.rules.law, unitName, ...(publicUrl !== undefined && { publicUrl }) }),
    };
  }
}
