import { Body, Controller, Get, Param, Patch, Post, Query, UseGuards } from '@nestjs/common';
import { ClearedFields, PageDto } from '@donthu/http';
import { commandAnswer, InCommand, type CommandCall } from '@donthu/platform';
import type { CommandResult } from '@donthu/eventing';
import { InEffect } from '../account/in-effect';
import { accountItem } from './account-answer';
import { ChangeAccountHandler } from './change-account.handler';
import { CreateAccountHandler } from './create-account.handler';
import { KnownAccount } from './known-account';
import { ListAccountsHandler } from './list-accounts.handler';
import { ChangeAccountDto, CreateAccountDto } from './set-account.dto';

@Controller('api/auth/accounts')
export class SetAccountController {
  constructor(
    private readonly lists: ListAccountsHandler,
    private readonly creation: CreateAccountHandler,
    private readonly changes: ChangeAccountHandler,
    private readonly inEffect: InEffect,
  ) {}

  @Get()
  list(@Query() request: PageDto) {
    return this.lists.execute(request);
  }

  @Post()
  async create(@InCommand() call: CommandCall, @Body() form: CreateAccountDto) {
    const { body, result } = await this.creation.execute(call, form);
    return this.settled(body, result);
  }

  @Patch(':id')
  @UseGuards(KnownAccount)
  async change(
    @InCommand() call: CommandCall,
    @Param('id') id: string,
    @Body() form: ChangeAccountDto,
    @ClearedFields() cleared: ReadonlySet<string>,
  ) {
    const { resetPassword = false, ...fields } = form;
    const taken = {
      ...(cleared.has('reportsTo') && { reportsTo: null }),
      ...(cleared.has('email') && { email: null }),
    };
    const { account, result, oneTimePassword } = await this.changes.execute(call, id, {
      change: { ...fields, ...taken },
      resetPassword,
    });
    const { credential: _, mustChange: __, version, ...data } = account;
    return this.settled(
      { ...accountItem(data, version), ...(oneTimePassword !== undefined && { oneTimePassword }) },
      result,
    );
  }

  /** A right that was taken away is gone when the administrator reads that it is. */
  private async settled<T extends object>(body: T, result: CommandResult) {
    await this.inEffect.commit(result);
    return commandAnswer(result, body);
  }
}
