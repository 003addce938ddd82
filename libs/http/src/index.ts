export { undescribedRoutes } from './api-docs/complete-document';
export { RouteRights, type RouteRight } from './api-docs/route-rights';
export type { HttpOptions } from './bootstrap/app-options';
export { openApiDocument } from './bootstrap/api-docs';
export { configureApp, createApp, fastifyAdapter, HttpModule, type AppOptions } from './bootstrap/create-app';
export * from './dto';
export { AfterReply, type RunAfterReply } from './headers/after-reply';
export { answer, Answer, type AnswerHeaders } from './headers/answer';
export {
  CallerAddress,
  CommandHead,
  commandHeadersOf,
  CorrelationId,
  IdempotencyKey,
  IfMatch,
  type CommandHeaders,
} from './headers/command-headers';
export { etag, parseIfMatch, type IfMatchVersion } from './headers/if-match';
export { formatSeen, parseSeen, SEEN_HEADER, SeenGate, type SeenMark } from './headers/seen';
export { consumerHealth } from './health/consumer-probe';
export {
  byState,
  HealthRegistry,
  type HealthReport,
  type Probe,
  type ProbeResult,
  type ProbeState,
} from './health/health-registry';
export { InternalClient, type InternalCall, type InternalClientOptions } from './internal/internal-client';
export { INTERNAL_PREFIX } from './internal/internal-routes';
export { internalToken } from './internal/internal-token';
export { decodeCursor, encodeCursor, type RowCursor } from './paging/cursor';
export { page, pageOfRows, type Page } from './paging/page';
export { PageDto, pageRequest } from './paging/page.dto';
export { PeriodDto, PeriodPageDto } from './paging/period.dto';
export { ERROR_CATALOGUE, isErrorCode, type ErrorCode } from './problem/catalogue';
export type { ErrorEntry } from './problem/error-entry';
export { languageOf, type Language } from './problem/language';
export { NotFoundPage } from './problem/not-found-page';
export { invalidFields, problem, Problem, retryLater, type FieldProblem, type ProblemOptions } from './problem/problem';
export { ProblemFilter } from './problem/problem-filter';
export { AcceptsForm } from './request/accepts-form';
export { AnyQuery } from './request/any-query';
export { ClearedFields } from './request/cleared-fields';
export { routesOf, type Route } from './request/route-list';
export { readUpload, type Upload, type UploadLimits } from './request/upload';
