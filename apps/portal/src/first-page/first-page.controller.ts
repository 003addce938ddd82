import { Body, Controller, Get, Headers, HttpCode, Post, Query, Redirect, UseFilters } from '@nestjs/common';
import { MaybeCaller, type Principal } from '@donthu/auth';
import { answer, CallerAddress } from '@donthu/http';
import { LookUpFormDto } from '../look-up/look-up.dto';
import { LookUpHandler } from '../look-up/look-up.handler';
import { SessionCookies } from '../sign-in/session-cookies';
import { SignInFormDto } from '../sign-in/sign-in.dto';
import { SignInHandler } from '../sign-in/sign-in.handler';
import { pageAnswer } from './layout';
import { PageFailure } from './page-failure';
import { inLanguage, LanguageDto, pageLanguage } from './page-language';
import { PageNames } from './page-names';
import { PAGE_TEXT } from './page-text';
import { progressPage } from './progress-page';
import { STYLE } from './style';
import { welcomePage } from './welcome-page';

/** Pages for everybody; they work without JavaScript. */
@Controller()
@UseFilters(PageFailure)
export class FirstPageController {
  constructor(
    private readonly lookUps: LookUpHandler,
    private readonly signIns: SignInHandler,
    private readonly cookies: SessionCookies,
    private readonly names: PageNames,
  ) {}

  @Get()
  welcome(
    @Query() { lang }: LanguageDto,
    @Headers('accept-language') accepted: string | undefined,
    @MaybeCaller() caller: Principal | undefined,
  ) {
    const language = pageLanguage(lang, accepted);
    const main = welcomePage({ language, isSignedIn: caller !== undefined });
    return pageAnswer({
      language,
      path: '/',
      title: PAGE_TEXT[language].title,
      main,
      ...this.names.head(caller),
    });
  }

  @Post('tra-cuu')
  @HttpCode(200)
  async lookUp(
    @Query() { lang }: LanguageDto,
    @Headers('accept-language') accepted: string | undefined,
    @CallerAddress() address: string,
    @Body() { code, secret }: LookUpFormDto,
  ) {
    const language = pageLanguage(lang, accepted);
    const progress = await this.lookUps.execute({ code, secret, address, language });
    return pageAnswer({
      language,
      path: '/',
      title: PAGE_TEXT[language].progress,
      main: progressPage(progress, code, language),
      ...this.names.head(undefined),
    });
  }

  @Post('dang-nhap')
  @Redirect('/so-don', 303)
  async signIn(
    @Query() { lang }: LanguageDto,
    @Headers('accept-language') accepted: string | undefined,
    @CallerAddress() address: string,
    @Body() { username, password }: SignInFormDto,
  ) {
    const { account, session } = await this.signIns.execute(username, password, address);
    const url = inLanguage(account.mustChange ? '/doi-mat-khau' : '/so-don', pageLanguage(lang, accepted));
    return answer(
      { url, statusCode: 303 },
      { headers: { ...this.cookies.given(session), 'cache-control': 'no-store' } },
    );
  }

  @Get('assets/portal.css')
  style() {
    return answer(STYLE, {
      headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' },
    });
  }
}
