import { Catch, Injectable, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { principalOf } from '@donthu/auth';
import { ERROR_CATALOGUE, type Language, type Problem } from '@donthu/http';
import { toProblem } from '@donthu/http/problem/to-problem';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { html } from './html';
import { layout, PAGE_HEADERS } from './layout';
import { inLanguage, pageLanguage } from './page-language';
import { PAGE_TEXT } from './page-text';
import { welcomePage, type WelcomePage } from './welcome-page';

const FORMS: Readonly<Record<string, 'look-up' | 'sign-in'>> = { '/tra-cuu': 'look-up', '/dang-nhap': 'sign-in' };

/** People get pages, not problem details: the form again with the reason beside it, or a page that says what happened. */
@Catch()
@Injectable()
export class PageFailure implements ExceptionFilter {
  private readonly logger = new Logger('pages');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = toProblem(error);
    const entry = ERROR_CATALOGUE.get(problem.code);
    if (entry?.fault === 'defect') this.logger.error(error instanceof Error ? error.stack : 'unknown');
    const language = pageLanguage(member(request.query, 'lang'), request.headers['accept-language']);
    const form = FORMS[request.routeOptions.url ?? ''];
    if (problem.code === 'AUTH.REQUIRED')
      return void reply.code(303).header('location', inLanguage('/', language)).send();
    void reply
      .code(entry?.status ?? 500)
      .headers({ ...PAGE_HEADERS, ...problem.headers })
      .send(
        form
          ? formAgain(request, language, { form, message: inWords(problem, language) })
          : plainPage(request, language, inWords(problem, language)),
      );
  }
}

function formAgain(request: FastifyRequest, language: Language, failed: NonNullable<WelcomePage['failed']>): string {
  const caller = principalOf(request);
  const fields = member(request.body, 'fields');
  const typed = { code: short(member(fields, 'code')), username: short(member(fields, 'username')) };
  const main = welcomePage({ language, isSignedIn: caller !== undefined, failed, typed });
  const title = PAGE_TEXT[language].title;
  return layout({ language, path: '/', title, main, ...(caller && { signedInAs: caller.displayName }) });
}

function plainPage(request: FastifyRequest, language: Language, message: string): string {
  const { mistake, home } = PAGE_TEXT[language];
  const caller = principalOf(request);
  const main = html`<h1>${mistake}</h1>
    <p>${message}.</p>
    <p><a href="${inLanguage('/', language)}">${home}</a></p>`;
  return layout({ language, path: '/', title: mistake, main, ...(caller && { signedInAs: caller.displayName }) });
}

/** The catalogue's title, and how long to wait where waiting helps. */
function inWords({ code, headers }: Problem, language: Language): string {
  const text = PAGE_TEXT[language];
  const waitSeconds = Number(headers['retry-after'] ?? 0);
  const title = ERROR_CATALOGUE.get(code)?.[language] ?? code;
  return waitSeconds >= 60 ? `${title}. ${text.retryAfter} ${Math.ceil(waitSeconds / 60)} ${text.minutes}` : title;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function short(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 200 ? value : undefined;
}
