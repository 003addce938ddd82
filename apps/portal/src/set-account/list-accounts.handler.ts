import { Injectable } from '@nestjs/common';
import { page, pageOfRows, pageRequest, type Page, type PageDto } from '@donthu/http';
import { ViewStore } from '@donthu/views';
import { ACCOUNTS_VIEW } from '../views/accounts.view';
import { accountItem, type AccountItem } from './account-answer';

/** All accounts of the installation in order of user name: the administrator keeps them for every unit. */
@Injectable()
export class ListAccountsHandler {
  constructor(private readonly views: ViewStore) {}

  async execute(request: PageDto): Promise<Page<AccountItem>> {
    const { limit, after } = pageRequest(request);
    const rows = await this.views.find(ACCOUNTS_VIEW, {
      index: 'byUsername',
      equal: { listed: true },
      limit: limit + 1,
      ...(after && { after }),
    });
    const { items, nextCursor } = pageOfRows(rows, limit, ({ key, fields }) => ({
      order: fields?.username ?? null,
      key,
    }));
    const accounts = items.flatMap(({ slices: { account } }) =>
      account.data ? [accountItem(account.data, account.version)] : [],
    );
    return page(accounts, nextCursor);
  }
}
