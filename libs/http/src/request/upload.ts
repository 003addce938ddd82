import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { invalidFields, problem, type Problem } from '../problem/problem';
import { toProblem } from '../problem/to-problem';

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

/** One `file` and some text fields of a multipart body. Throws 415, 413, or 400, with pointers where a part is to blame. */
export async function readUpload(request: FastifyRequest, limits: UploadLimits): Promise<Upload> {
  if (!request.isMultipart()) throw problem('REQUEST.MEDIA_TYPE');
  try {
    return await readParts(request, limits);
  } catch (error) {
    throw uploadProblem(error);
  }
}

/** Nothing but the caller's bytes is read here: what is not a refusal of ours is a body that breaks the format. */
function uploadProblem(error: unknown): Problem {
  const known = toProblem(error);
  return known.status === 413 || known === error ? known : problem('REQUEST.MALFORMED_UPLOAD', { cause: error });
}

async function readParts(request: FastifyRequest, { maxFileBytes, fields: known = [] }: UploadLimits): Promise<Upload> {
  const fields: Record<string, string> = {};
  let file: Omit<Upload, 'fields'> | undefined;
  for await (const part of request.parts({
    limits: { fileSize: maxFileBytes, files: 1, fields: known.length + 1, fieldSize: 20_000, parts: known.length + 2 },
  })) {
    if (!isNamed(part)) throw problem('REQUEST.MALFORMED_UPLOAD');
    const allowed = part.type === 'file' ? part.fieldname === 'file' : known.includes(part.fieldname);
    if (!allowed)
      throw invalidFields([{ pointer: `/${part.fieldname.slice(0, 100)}`, code: 'VALIDATION.UNKNOWN_FIELD' }]);
    if (part.type === 'file') file = await readFile(part);
    else fields[part.fieldname] = String(part.value).normalize('NFC').trim();
  }
  if (!file || file.bytes.length === 0) throw invalidFields([{ pointer: '/file', code: 'VALIDATION.REQUIRED' }]);
  return { ...file, fields };
}

/** The types of the parser promise a name, also for a part that has none. */
function isNamed({ fieldname }: { readonly fieldname?: string }): boolean {
  return fieldname !== undefined && fieldname !== '';
}

async function readFile(part: MultipartFile): Promise<Omit<Upload, 'fields'>> {
  return { fileName: part.filename, declaredType: part.mimetype, bytes: await part.toBuffer() };
}
