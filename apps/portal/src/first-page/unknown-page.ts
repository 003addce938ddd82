import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NotFoundPage } from '@donthu/http';
import type { FastifyRequest } from 'fastify';
import { layout, PAGE_HEADERS } from './layout';
import { plainPage } from './page-failure';
import { pageLanguage } from './page-language';
import { PageNames } from './page-names';
import { PAGE_TEXT } from './page-text';

/** What a browser is shown at an address that leads nowhere. */
@Injectable()
export class UnknownPage implements OnModuleInit {
  constructor(
    private readonly pages: NotFoundPage,
    private readonly names: PageNames,
  ) {}

  onModuleInit(): void {
    this.pages.show((request) => ({ headers: PAGE_HEADERS, html: this.page(request) }));
  }

  private page({ headers }: FastifyRequest): string {
    const language = pageLanguage(undefined, headers['accept-language']);
    const { notFound, notFoundHelp } = PAGE_TEXT[language];
    const main = plainPage(language, notFound, notFoundHelp);
    return layout({ language, path: '/', title: notFound, main, ...this.names.head(undefined) });
  }
}
