import { Catch, Injectable, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { principalOf } from '@donthu/auth';
import { ERROR_CATALOGUE, type Language, type Problem } from '@donthu/http';
import { cleanText } from '@donthu/http/dto/clean-text';
import { toProblem } from '@donthu/http/problem/to-problem';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { lookUpPage } from '../citizen/look-up-page';
import { ratingForm } from '../citizen/rating-form';
import { MAX_COMMENT } from '../rate/max-comment';
import { html, type Html } from './html';
import { layout, PAGE_HEADERS, type Page } from './layout';
import { inLanguage, pageLanguage } from './page-language';
import { PageNames } from './page-names';
import { PAGE_TEXT } from './page-text';
import { welcomePage } from './welcome-page';

interface Refused {
  readonly request: FastifyRequest;
  readonly language: Language;
  /** What went wrong, in words. */
  readonly message: string;
  readonly code: string;
}

/** What a second try would be told again. */
const FINAL: ReadonlySet<string> = new Set(['PUBLIC.NOT_FOUND', 'PUBLIC.ALREADY_RATED', 'PUBLIC.NOT_OVER']);

/** Of a comment that is shown again to be shortened; a body is no longer than this. */
const LONGEST_COMMENT = 200_000;

/**
 * Forms are shown again with what was typed, so that nobody types it twice. A secret that was typed is not; the one that a
 * rating carries along is, as nobody could send it again without.
 */
const FORMS: Readonly<Record<string, (refused: Refused) => Html | undefined>> = {
  '/tra-cuu': (refused) => (carriedForm(refused) === 'rating' ? ratingAgain(refused) : lookUpAgain(refused)),
  '/dang-nhap': ({ request, language, message }) =>
    welcomePage({ language, failed: message, username: typed(request, 'username') }),
  '/tra-cuu/danh-gia': (refused) => (FINAL.has(refused.code) ? undefined : ratingAgain(refused)),
};

function lookUpAgain({ request, language, message }: Refused): Html {
  return lookUpPage({ language, failed: message, code: typed(request, 'code') });
}

function ratingAgain({ request, language, message }: Refused): Html {
  const receipt = { code: typed(request, 'code'), secret: typed(request, 'secret') };
  const comment = typed(request, 'comment', LONGEST_COMMENT);
  const failed = tooLong(comment, language) ?? message;
  return ratingForm({ language, receipt, failed, stars: typed(request, 'stars'), comment });
}

/** The browser cuts nothing off, so that whoever pasted too much says himself what may go. */
function tooLong(comment: string, language: Language): string | undefined {
  const over = [...cleanText(comment, true)].length - MAX_COMMENT;
  return over > 0 ? PAGE_TEXT[language].commentTooLong(MAX_COMMENT, over) : undefined;
}

/** The form whose contents go along to the other language; a rating that is refused there for now is shown again as one. */
function carriedForm({ request, code }: Pick<Refused, 'request' | 'code'>): Page['form'] {
  const { url } = request.routeOptions;
  if (url === '/tra-cuu/danh-gia') return 'rating';
  if (url !== '/tra-cuu') return undefined;
  return typed(request, 'show') === 'rating' && !FINAL.has(code) ? 'rating' : 'look-up';
}

/** People get pages, not problem details: the form again with the reason beside it, or a page that says what happened. */
@Catch()
@Injectable()
export class PageFailure implements ExceptionFilter {
  private readonly logger = new Logger('pages');

  constructor(private readonly names: PageNames) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = toProblem(error);
    const entry = ERROR_CATALOGUE.get(problem.code);
    if (entry?.fault === 'defect') this.logger.error(error instanceof Error ? error.stack : 'unknown');
    const language = pageLanguage(member(request.query, 'lang'), request.headers['accept-language']);
    if (problem.code === 'AUTH.REQUIRED')
      return void reply.code(303).header('location', inLanguage('/', language)).send();
    void reply
      .code(entry?.status ?? 500)
      .headers({ ...PAGE_HEADERS, ...problem.headers })
      .send(this.page({ request, language, message: inWords(problem, language), code: problem.code }));
  }

  private page(refused: Refused): string {
    const { request, language, message } = refused;
    const text = PAGE_TEXT[language];
    const path = request.routeOptions.url ?? '';
    const form = FORMS[path]?.(refused);
    const carried = form && carriedForm(refused);
    return layout({
      language,
      path: carried ? '/tra-cuu' : '/',
      title: form ? text.title : text.mistake,
      main: form ?? plainPage(language, text.mistake, message),
      ...(carried && { form: carried }),
      ...this.names.head(principalOf(request)),
    });
  }
}

function typed({ body }: FastifyRequest, name: string, longest = 200): string {
  const value = member(member(body, 'fields'), name);
  return typeof value === 'string' && value.length <= longest ? value : '';
}

/** A sentence and the way home. */
export function plainPage(language: Language, heading: string, message: string): Html {
  return html`<h1>${heading}</h1>
    <p>${message}.</p>
    <p><a href="${inLanguage('/', language)}">${PAGE_TEXT[language].home}</a></p>`;
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
