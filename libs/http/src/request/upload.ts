import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { invalidFields, problem } from '../problem/problem';

export interface Upload {
  /** As the caller named it; not checked, never used as a path. */
  readonly fileName: string;
  readonly declaredType: string;
  readonly bytes: Buffer;
  readonly fields: Readonly<Record<string, string>>;
}

export interface UploadLimits {
  readonly maxFileBytes: number;
  /** Names of the text fields beside `file`; all optional. */
  readonly fields?: readonly string[];
}

/** One `file` and some text fields of a multipart body. Throws 415, 413, or 400 with pointers. */
export async function readUpload(
  request: FastifyRequest,
  { maxFileBytes, fields: known = [] }: UploadLimits,
): Promise<Upload> {
  if (!request.isMultipart()) throw problem('REQUEST.MEDIA_TYPE');
  const fields: Record<string, string> = {};
  let file: Omit<Upload, 'fields'> | undefined;
  for await (const part of request.parts({
    limits: { fileSize: maxFileBytes, files: 1, fields: known.length + 1, fieldSize: 20_000, parts: known.length + 2 },
  })) {
    const allowed = part.type === 'file' ? part.fieldname === 'file' : known.includes(part.fieldname);
    if (!allowed)
      throw invalidFields([{ pointer: `/${part.fieldname.slice(0, 100)}`, code: 'VALIDATION.UNKNOWN_FIELD' }]);
    if (part.type === 'file') file = await readFile(part);
    else fields[part.fieldname] = String(part.value).normalize('NFC').trim();
  }
  if (!file || file.bytes.length === 0) throw invalidFields([{ pointer: '/file', code: 'VALIDATION.REQUIRED' }]);
  return { ...file, fields };
}

async function readFile(part: MultipartFile): Promise<Omit<Upload, 'fields'>> {
  return { fileName: part.filename, declaredType: part.mimetype, bytes: await part.toBuffer() };
}
