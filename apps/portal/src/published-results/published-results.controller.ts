import { Controller, Get, Headers, Query, UseFilters } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import { pageOfRows, pageRequest, Text } from '@donthu/http';
import { ViewStore } from '@donthu/views';
import { pageAnswer } from '../first-page/layout';
import { PageFailure } from '../first-page/page-failure';
import { LanguageDto, pageLanguage } from '../first-page/page-language';
import { PageNames } from '../first-page/page-names';
import { PAGE_TEXT } from '../first-page/page-text';
import { PROGRESS_VIEW } from '../look-up/progress.view';
import { publishedPage } from './published-page';
import { publishedResult } from './published-result';

/** `?sau=` continues behind the last decision of the page before. */
class PublishedPageDto extends LanguageDto {
  @Text({ optional: true, max: 1000, pattern: /^[A-Za-z0-9_-]+$/ }) sau?: string;
}

/**
 * Decisions on complaints that an officer has published (the step `publish` of the lifecycle): no person, no text, nothing
 * of denunciations.
 */
@Controller('ket-qua-cong-khai')
@UseFilters(PageFailure)
export class PublishedResultsController {
  constructor(
    private readonly views: ViewStore,
    private readonly directory: Directory,
    private readonly names: PageNames,
  ) {}

  @Get()
  async list(@Query() { lang, sau }: PublishedPageDto, @Headers('accept-language') accepted: string | undefined) {
    const language = pageLanguage(lang, accepted);
    const { limit, after } = pageRequest({ ...(sau !== undefined && { cursor: sau }) });
    const rows = await this.views.find(PROGRESS_VIEW, {
      index: 'byPublication',
      equal: { isPublished: true },
      descending: true,
      limit: limit + 1,
      ...(after && { after }),
    });
    const { items, nextCursor } = pageOfRows(rows, limit, ({ key, fields }) => ({
      order: fields?.publishedOn ?? null,
      key,
    }));
    const unitName = (code: string) => this.directory.unit(code)?.name ?? code;
    const results = items.flatMap(({ slices }) => publishedResult(slices, language, unitName));
    return pageAnswer({
      language,
      path: sau === undefined ? '/ket-qua-cong-khai' : `/ket-qua-cong-khai?sau=${sau}`,
      title: PAGE_TEXT[language].published,
      main: publishedPage(results, nextCursor, language),
      ...this.names.head(undefined),
    });
  }
}
