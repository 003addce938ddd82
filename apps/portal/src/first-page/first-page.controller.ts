import { Body, Controller, Get, Headers, Post, Query, Redirect, UseFilters } from '@nestjs/common';
import { MaybeCaller, type Principal } from '@donthu/auth';
import { AfterReply, answer, CallerAddress, type RunAfterReply } from '@donthu/http';
import { InCommand, type CommandCall } from '@donthu/platform';
import { SessionCookies } from '../sign-in/session-cookies';
import { SignInFormDto, SignOutFormDto } from '../sign-in/sign-in.dto';
import { SignInHandler } from '../sign-in/sign-in.handler';
import { SignOutHandler } from '../sign-in/sign-out.handler';
import { pageAnswer } from './layout';
import { PageFailure } from './page-failure';
import { inLanguage, LanguageDto, pageLanguage, WelcomeDto } from './page-language';
import { PageNames } from './page-names';
import { PAGE_TEXT } from './page-text';
import { STYLE } from './style';
import { welcomePage } from './welcome-page';

/** What this is, and the officers' way in; works without JavaScript. */
@Controller()
@UseFilters(PageFailure)
export class FirstPageController {
  constructor(
    private readonly signIns: SignInHandler,
    private readonly signOuts: SignOutHandler,
    private readonly cookies: SessionCookies,
    private readonly names: PageNames,
  ) {}

  @Get()
  welcome(
    @Query() { lang, ended }: WelcomeDto,
    @Headers('accept-language') accepted: string | undefined,
    @MaybeCaller() caller: Principal | undefined,
  ) {
    const language = pageLanguage(lang, accepted);
    const main = welcomePage({ language, isSignedIn: caller !== undefined, hasEnded: ended !== undefined });
    return pageAnswer({
      language,
      path: '/',
      title: PAGE_TEXT[language].title,
      main,
      ...this.names.head(caller),
    });
  }

  @Post('dang-nhap')
  @Redirect('/lam-viec', 303)
  async signIn(
    @CallerAddress() address: string,
    @Query() _language: LanguageDto,
    @Body() { username, password }: SignInFormDto,
    @AfterReply() afterReply: RunAfterReply,
  ) {
    const { account, session } = await this.signIns.execute({ username, password, address }, afterReply);
    const url = account.mustChange ? '/lam-viec/mat-khau' : '/lam-viec';
    return answer(
      { url, statusCode: 303 },
      { headers: { ...this.cookies.given(session), 'cache-control': 'no-store' } },
    );
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

  @Get('assets/portal.css')
  style() {
    return answer(STYLE, {
      headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' },
    });
  }
}
