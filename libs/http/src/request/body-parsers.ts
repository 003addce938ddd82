import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parseJson } from './parse-json';
import { readBytes } from './read-bytes';
import { FormBody, UnreadBody } from './unread-body';

/** Bytes of a JSON or form body; files come as multipart and have limits of their own. */
export const BODY_LIMIT_BYTES = 1024 * 1024;

/** Replaces the framework's parsers by ones that never refuse: see `UnreadBody`. */
export function installBodyParsers(fastify: FastifyInstance, limitBytes = BODY_LIMIT_BYTES): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', async (request: FastifyRequest, payload: FastifyRequest['raw']) => {
    const bytes = await readBytes(payload, limitBytes);
    if (bytes === 'too_large') return new UnreadBody('REQUEST.TOO_LARGE');
    if (bytes.length > 0 && !isUtf8(request.headers['content-type'])) return new UnreadBody('REQUEST.MEDIA_TYPE');
    return parseJson(bytes);
  });
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    async (_request: FastifyRequest, payload: FastifyRequest['raw']) => {
      const bytes = await readBytes(payload, limitBytes);
      return bytes === 'too_large' ? new UnreadBody('REQUEST.TOO_LARGE') : parseForm(bytes);
    },
  );
  fastify.addContentTypeParser('*', async (_request: FastifyRequest, payload: FastifyRequest['raw']) => {
    const bytes = await readBytes(payload, limitBytes);
    return bytes.length === 0
      ? undefined
      : new UnreadBody(bytes === 'too_large' ? 'REQUEST.TOO_LARGE' : 'REQUEST.MEDIA_TYPE');
  });
}

function isUtf8(contentType: string | undefined): boolean {
  const charset = /;\s*charset="?([\w-]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase();
  return charset === undefined || charset === 'utf-8' || charset === 'utf8';
}

function parseForm(bytes: Uint8Array): FormBody {
  const form = new URLSearchParams(Buffer.from(bytes).toString('utf8'));
  const names = [...new Set(form.keys())];
  return new FormBody(
    Object.fromEntries(
      names.map((name) => [name, form.getAll(name).length === 1 ? (form.get(name) ?? '') : form.getAll(name)]),
    ),
  );
}
