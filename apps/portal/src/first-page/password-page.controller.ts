import { Body, Controller, Get, Headers, Post, Query, Redirect, UseFilters } from '@nestjs/common';
import { Caller, type Principal } from '@donthu/auth';
import { answer, problem } from '@donthu/http';
import { InCommand, type CommandCall } from '@donthu/platform';
import { Accounts } from '../account/accounts';
import { InEffect } from '../account/in-effect';
import { ChangePasswordFormDto } from '../change-password/change-password.dto';
import { ChangePasswordHandler } from '../change-password/change-password.handler';
import { pageAnswer } from './layout';
import { PageFailure } from './page-failure';
import { inLanguage, LanguageDto, pageLanguage } from './page-language';
import { PageNames } from './page-names';
import { PAGE_TEXT } from './page-text';
import { passwordPage } from './password-page';

/** Where an officer sets a password of his own. */
@Controller('doi-mat-khau')
@UseFilters(PageFailure)
export class PasswordPageController {
  constructor(
    private readonly accounts: Accounts,
    private readonly handler: ChangePasswordHandler,
    private readonly inEffect: InEffect,
    private readonly names: PageNames,
  ) {}

  @Get()
  async form(
    @Caller() caller: Principal,
    @Query() { lang }: LanguageDto,
    @Headers('accept-language') accepted: string | undefined,
  ) {
    const language = pageLanguage(lang, accepted);
    const isOneTime = (await this.accounts.byId(caller.accountId))?.mustChange === true;
    return pageAnswer({
      language,
      path: '/doi-mat-khau',
      title: PAGE_TEXT[language].changePassword,
      main: passwordPage({ language, isOneTime }),
      ...this.names.head(caller),
    });
  }

  @Post()
  @Redirect('/so-don', 303)
  async change(
    @InCommand() { context, caller }: CommandCall,
    @Query() { lang }: LanguageDto,
    @Headers('accept-language') accepted: string | undefined,
    @Body() { current, next, again }: ChangePasswordFormDto,
  ) {
    if (again !== next) throw problem('FORM.NOT_REPEATED');
    await this.inEffect.commit(await this.handler.execute(context, caller, { current, next }));
    const url = inLanguage('/so-don', pageLanguage(lang, accepted));
    return answer({ url, statusCode: 303 }, { headers: { 'cache-control': 'no-store' } });
  }
}
