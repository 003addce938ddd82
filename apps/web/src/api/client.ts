import createClient, { type Middleware } from 'openapi-fetch';
import i18n from 'i18next';
import { failed, offline, problemOf } from './problem';
import type { components, paths } from './schema';
import { remember, seenHeader } from './seen';

export type Schemas = components['schemas'];

const door: Middleware = {
  onRequest({ request }) {
    const seen = seenHeader();
    if (seen !== undefined) request.headers.set('Donthu-Seen', seen);
    request.headers.set('Accept-Language', languageAsked());
  },
  async onResponse({ response }) {
    remember(response.headers.get('Donthu-Seen'));
    if (!response.ok) throw await problemOf(response);
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return offline();
  },
};

/** The HTTP API, typed by the committed OpenAPI description. Every refusal is thrown as `ApiProblem`. */
export const api = createClient<paths>({ baseUrl: location.origin, credentials: 'same-origin' });
api.use(door);

interface FileAnswer {
  /** As the server calls it. */
  readonly name: string | undefined;
  readonly content: Blob;
}

/** A file of whatever type; refused like everything else. */
export async function fileAt(path: string): Promise<FileAnswer> {
  const seen = seenHeader();
  const headers = { 'Accept-Language': languageAsked(), ...(seen !== undefined && { 'Donthu-Seen': seen }) };
  const response = await fetch(path, { credentials: 'same-origin', headers }).catch(() => Promise.reject(offline()));
  if (!response.ok) throw await problemOf(response);
  const content = await response.blob().catch(() => Promise.reject(offline()));
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  return { name, content };
}

function languageAsked(): 'vi' | 'en' {
  return i18n.language === 'en' ? 'en' : 'vi';
}

interface Answered<T> {
  readonly data?: T;
  readonly response: Response;
}

/** The body of an answer. */
export async function body<T>(answering: Promise<Answered<T>>): Promise<NonNullable<T>> {
  const { data } = await answering;
  if (data === undefined || data === null) throw failed('CLIENT.EMPTY', 'empty answer');
  return data;
}

export interface Versioned<T> {
  readonly data: T;
  /** For `If-Match`. */
  readonly etag: string;
}

/** The body of an answer and its version. */
export async function versioned<T>(answering: Promise<Answered<T>>): Promise<Versioned<NonNullable<T>>> {
  const { data, response } = await answering;
  if (data === undefined || data === null) throw failed('CLIENT.EMPTY', 'empty answer');
  return { data, etag: response.headers.get('ETag') ?? '' };
}
