import i18n from 'i18next';

/** One bad field of a refused request. `pointer` is an RFC 6901 JSON pointer into the body, or the name of a query parameter. */
export interface FieldFault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

interface ProblemParts {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly errors?: readonly FieldFault[];
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A refusal of the server (RFC 9457), or that it could not be reached (`code` OFFLINE). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: readonly FieldFault[];
  /** Everything else that the answer said, such as the present `version` of a stale edit. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor({ status, code, title, detail, errors = [], more = {} }: ProblemParts) {
    super(`${code}: ${title}`);
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.errors = errors;
    this.more = more;
  }

  get isOffline(): boolean {
    return this.status === 0;
  }

  /** Whether the same again may go better: not where something in it is wrong (400, 422). */
  get mayPass(): boolean {
    return this.status !== 400 && this.status !== 422;
  }

  /** Somebody else changed the thing since it was read. */
  get isStale(): boolean {
    return this.status === 412;
  }
}

/** The server did not answer, or a proxy before it could not reach it. */
export function offline(): ApiProblem {
  return new ApiProblem({
    status: 0,
    code: 'OFFLINE',
    title: i18n.t('common:offline.title'),
    detail: i18n.t('common:offline.detail'),
  });
}

/** What a proxy says of its own accord about a server that is away: no words of ours, and in no language. */
export function isProxys(status: number, code: unknown): boolean {
  return typeof code !== 'string' && (status === 502 || status === 503 || status === 504);
}

/** Of an answer without words of ours, as of a proxy that takes no file so large. */
export function wordless(status: number): Pick<ProblemParts, 'title' | 'detail'> {
  const of = status === 413 ? 'tooLarge' : 'other';
  return { title: i18n.t(`common:http.${of}`, { status }), detail: i18n.t(`common:http.${of}Detail`) };
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const { code, errors, ...said } = body;
  if (isProxys(response.status, code)) return offline();
  const { title, detail, ...more } =
    typeof said['title'] === 'string' ? said : { ...said, ...wordless(response.status) };
  return new ApiProblem({
    status: response.status,
    code: typeof code === 'string' ? code : `HTTP.${response.status}`,
    title: String(title),
    detail: typeof detail === 'string' ? detail : undefined,
    errors: Array.isArray(errors) ? (errors as FieldFault[]) : [],
    more,
  });
}

export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return failed('CLIENT.FAILED', error instanceof Error ? error.message : String(error));
}

/** A fault of this page; `text` is for whoever mends it. */
export function failed(code: `CLIENT.${string}`, text: string): ApiProblem {
  const detail = i18n.t('common:http.pageDetail', { text });
  return new ApiProblem({ status: 0, code, title: i18n.t('common:http.page'), detail });
}
