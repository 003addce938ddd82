import { Body, Controller, Get, Headers, Post, Query, Redirect, Req, UseFilters, UseGuards } from '@nestjs/common';
import { Caller, type Principal } from '@donthu/auth';
import { answer } from '@donthu/http';
import { InCommand, type CommandCall } from '@donthu/platform';
import type { FastifyRequest } from 'fastify';
import { SessionCookies } from '../sign-in/session-cookies';
import { SignOutFormDto } from '../sign-in/sign-in.dto';
import { SignOutHandler } from '../sign-in/sign-out.handler';
import { pageAnswer } from './layout';
import { OwnPassword } from './own-password';
import { PageFailure } from './page-failure';
import { PageNames } from './page-names';
import { inLanguage, LanguageDto, ListPageDto, pageLanguage } from './page-language';
import { PAGE_TEXT } from './page-text';
import { registerPage } from './register-page';
import { RegisterPages } from './register-pages';

/** Two plain lists for officers; everything else is the web app's. */
@Controller()
@UseFilters(PageFailure)
export class OfficerPagesController {
  constructor(
    private readonly pages: RegisterPages,
    private readonly names: PageNames,
    private readonly signOuts: SignOutHandler,
    private readonly cookies: SessionCookies,
  ) {}

  @Get('so-don')
  @UseGuards(OwnPassword)
  register(@Req() request: FastifyRequest, @Caller() caller: Principal, @Query() query: ListPageDto) {
    return this.list(request, caller, query, '/so-don');
  }

  @Get('qua-han')
  @UseGuards(OwnPassword)
  overdue(@Req() request: FastifyRequest, @Caller() caller: Principal, @Query() query: ListPageDto) {
    return this.list(request, caller, query, '/qua-han');
  }

  @Post('dang-xuat')
  @Redirect('/', 303)
  async signOut(
    @InCommand() { context, caller }: CommandCall,
    @Query() { lang }: LanguageDto,
    @Headers('accept-language') accepted: string | undefined,
    @Body() _form: SignOutFormDto,
  ) {
    await this.signOuts.execute(context, caller);
    const url = inLanguage('/', pageLanguage(lang, accepted));
    return answer({ url, statusCode: 303 }, { headers: { ...this.cookies.taken(), 'cache-control': 'no-store' } });
  }

  private async list(
    request: FastifyRequest,
    caller: Principal,
    { lang, cursor }: ListPageDto,
    path: '/so-don' | '/qua-han',
  ) {
    const language = pageLanguage(lang, request.headers['accept-language']);
    const list = await this.pages.list(request, {
      overdue: path === '/qua-han',
      ...(cursor !== undefined && { cursor }),
    });
    const main = registerPage({ ...list, language, path, nameOf: (accountId) => this.names.ofAccount(accountId) });
    const title = path === '/so-don' ? PAGE_TEXT[language].register : PAGE_TEXT[language].overdue;
    return pageAnswer({ language, path, title, main, ...this.names.head(caller) });
  }
}
