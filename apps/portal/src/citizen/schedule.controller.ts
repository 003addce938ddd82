import { Controller, Get, Headers, Inject, Query, UseFilters } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import { CONFIG, type Config } from '@donthu/config';
import { localDateOf, type LocalDate } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { pageAnswer } from '../first-page/layout';
import { PageFailure } from '../first-page/page-failure';
import { LanguageDto, pageLanguage } from '../first-page/page-language';
import { PageNames } from '../first-page/page-names';
import { PAGE_TEXT } from '../first-page/page-text';
import { receptionDaysOf, ReceptionSchedule } from './reception-schedule';
import { schedulePage, type UnitSchedule } from './schedule-page';

/** When the office receives citizens: public facts only. */
@Controller('lich-tiep-cong-dan')
@UseFilters(PageFailure)
export class ScheduleController {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'receptionDays' | 'demo'>,
    private readonly receptions: ReceptionSchedule,
    private readonly directory: Directory,
    private readonly clock: Clock,
    private readonly names: PageNames,
  ) {}

  @Get()
  async schedule(@Query() { lang }: LanguageDto, @Headers('accept-language') accepted: string | undefined) {
    const language = pageLanguage(lang, accepted);
    const today = localDateOf(this.clock.now().getTime());
    return pageAnswer({
      language,
      path: '/lich-tiep-cong-dan',
      title: PAGE_TEXT[language].schedule,
      main: schedulePage(await this.units(today), today, language),
      ...this.names.head(undefined),
    });
  }

  private async units(today: LocalDate): Promise<UnitSchedule[]> {
    const units = Object.entries(receptionDaysOf(this.config)).flatMap(([code, ofMonth]) => {
      const name = this.directory.unit(code)?.name;
      return name === undefined ? [] : [{ name, ofMonth }];
    });
    const days = await this.receptions.daysOf(
      units.map(({ ofMonth }) => ofMonth),
      today,
    );
    return units.map(({ name }, at) => ({ name, days: days[at] ?? [] }));
  }
}
