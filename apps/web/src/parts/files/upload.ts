import i18n from 'i18next';
import { ApiProblem, isProxys, offline, wordless } from '../../api/problem';
import type { Schemas } from '../../api/client';

/** As the server takes them; bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
const TYPES = /\.(pdf|jpe?g|png|webp|heic|docx?|txt)$/i;

/** Why a file need not be sent at all, as the name of a text. */
export function refusalOf({ name, size }: File): 'tooLarge' | 'badType' | 'empty' | undefined {
  if (size > MAX_FILE_BYTES) return 'tooLarge';
  if (size === 0) return 'empty';
  return TYPES.test(name) ? undefined : 'badType';
}

/** By XMLHttpRequest, because `fetch` does not tell how far an upload has come. `onProgress`: 0–100. */
export function upload(
  file: File,
  key: string,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<Schemas['Attachment']> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/intake/attachments');
    request.setRequestHeader('Idempotency-Key', key);
    request.setRequestHeader('Accept-Language', i18n.language === 'en' ? 'en' : 'vi');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((100 * loaded) / Math.max(1, total)));
    request.onload = () =>
      request.status === 201 ? resolve(request.response as Schemas['Attachment']) : reject(problemIn(request));
    request.onerror = () => reject(offline());
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}

function problemIn({ status, response }: XMLHttpRequest): ApiProblem {
  if (isProxys(status, (response as Partial<Schemas['Problem']> | null)?.code)) return offline();
  const { code = `HTTP.${status}`, title, detail } = (response ?? {}) as Partial<Schemas['Problem']>;
  return new ApiProblem({ status, code, ...(title === undefined ? wordless(status) : { title, detail }) });
}
