import { Body, Controller, Get, Headers, HttpCode, Post, Query, Req, UseFilters } from '@nestjs/common';
import { answer, CallerAddress } from '@donthu/http';
import type { FastifyRequest } from 'fastify';
import { html } from '../first-page/html';
import { pageAnswer } from '../first-page/layout';
import { PageFailure } from '../first-page/page-failure';
import { inLanguage, LanguageDto, pageLanguage } from '../first-page/page-language';
import { PageNames } from '../first-page/page-names';
import { PAGE_TEXT } from '../first-page/page-text';
import { LookUpFormDto } from '../look-up/look-up.dto';
import { LookUpHandler } from '../look-up/look-up.handler';
import { normalCode } from '../look-up/progress.view';
import { RateFormDto } from '../rate/rate.dto';
import { RateHandler } from '../rate/rate.handler';
import { LookUpPageDto } from './look-up-page.dto';
import { lookUpPage, type LookUpPage } from './look-up-page';
import { mayRate, progressPage } from './progress-page';
import { SCRIPT } from './script';

/** A citizen's own petition; works without JavaScript. */
@Controller()
@UseFilters(PageFailure)
export class CitizenController {
  constructor(
    private readonly lookUps: LookUpHandler,
    private readonly ratings: RateHandler,
    private readonly names: PageNames,
  ) {}

  @Get('tra-cuu')
  form(@Query() { lang, ma: code }: LookUpPageDto, @Headers('accept-language') accepted: string | undefined) {
    const language = pageLanguage(lang, accepted);
    return this.formPage({ language, ...(code !== undefined && { code }) });
  }

  @Post('tra-cuu')
  @HttpCode(200)
  async lookUp(
    @Query() { lang }: LanguageDto,
    @Headers('accept-language') accepted: string | undefined,
    @CallerAddress() address: string,
    @Body() { code, secret, show, stars, comment }: LookUpFormDto,
  ) {
    const language = pageLanguage(lang, accepted);
    if (show === 'look-up') return this.formPage({ language, code, secret });
    const shown = await this.lookUps.execute({ code, secret, address, language });
    const office = this.names.unit(shown.unit);
    const receipt = { code: normalCode(code), secret, office };
    return pageAnswer({
      language,
      path: '/tra-cuu',
      title: PAGE_TEXT[language].progress,
      main: progressPage(shown, { receipt, stars, comment }, language),
      ...this.names.head(undefined),
      office,
      receipt,
      ...(mayRate(shown) && { form: 'rating' }),
    });
  }

  @Post('tra-cuu/danh-gia')
  @HttpCode(200)
  async rate(@Query() { lang }: LanguageDto, @Body() form: RateFormDto, @Req() request: FastifyRequest) {
    const language = pageLanguage(lang, request.headers['accept-language']);
    const text = PAGE_TEXT[language];
    await this.ratings.execute({ ...form, language, address: request.ip, correlationId: request.id });
    const main = html`<h1>${text.thanks}</h1>
      <p>${text.thanksHelp}</p>
      <p><a href="${inLanguage('/', language)}">${text.home}</a></p>`;
    const page = { language, path: '/tra-cuu', title: text.thanks, main, receipt: form };
    return pageAnswer({ ...page, ...this.names.head(undefined) });
  }

  @Get('assets/portal.js')
  script() {
    return answer(SCRIPT, {
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=300' },
    });
  }

  private formPage(shown: LookUpPage) {
    const { language } = shown;
    const page = { language, path: '/tra-cuu', title: PAGE_TEXT[language].lookUp, main: lookUpPage(shown) };
    return pageAnswer({ ...page, form: 'look-up', ...this.names.head(undefined) });
  }
}
