import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf, type AccountSetV1 } from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore } from '@donthu/views';
import { accountData } from '../account/account-state';
import { ACCOUNTS_VIEW } from './accounts.view';

const CONSUMER = { consumer: 'portal.accounts' };

@Controller()
export class AccountsConsumer {
  constructor(private readonly views: ViewStore) {}

  @EventPattern(eventTypesOf('account'), CONSUMER)
  async onAccount(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, ACCOUNTS_VIEW, { key: event.key, slice: 'account', event }, (account) =>
      event.type === 'account.set.v1' ? accountData(event.data as AccountSetV1) : account,
    );
  }
}
