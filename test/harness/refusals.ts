import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_CATALOGUE } from '@donthu/http';
import type { OfficeClient } from './client';
import { deedCount } from './history';
import type { Office } from './office';

export interface Refusal {
  readonly status: number;
  readonly code: string;
  /** Pointer and code of a field, where one is to blame. */
  readonly field?: readonly [pointer: string, code: string];
}

export type Send = (headers: Record<string, string>) => Promise<Response>;

export interface RefusedCall extends Refusal {
  readonly name: string;
  readonly send: Send;
}

interface Problem {
  readonly code: string;
  readonly title: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail?: string }[];
}

/** Each call is refused with its own code, in both languages, as a problem; and nothing is stored. */
export async function refusesAll(office: Office, calls: readonly RefusedCall[]): Promise<void> {
  for (const call of calls) {
    const before = stored(office);
    const titles = [await refuses(call, 'vi'), await refuses(call, 'en')];
    expect(titles[0]).not.toBe(titles[1]);
    expect({ name: call.name, stored: stored(office) }).toEqual({ name: call.name, stored: before });
  }
}

async function refuses({ name, send, status, code, field }: RefusedCall, language: 'vi' | 'en'): Promise<string> {
  const response = await send({ 'accept-language': language });
  const body = (await response.json()) as Problem;
  expect({ name, status: response.status, code: body.code }).toEqual({ name, status, code });
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(body.title).toBe(ERROR_CATALOGUE.get(code)?.[language]);
  if (field) {
    const blamed = (body.errors ?? []).find(({ pointer }) => pointer === field[0]);
    expect({ name, blamed: blamed?.code, told: Boolean(blamed?.detail) }).toEqual({
      name,
      blamed: field[1],
      told: true,
    });
  }
  return body.title;
}

function stored({ dataDir }: Office) {
  return { deeds: deedCount(dataDir), files: readdirSync(join(dataDir, 'files')).length };
}

/** A POST with exactly this body. */
export function sending(
  client: OfficeClient,
  path: string,
  body: RequestInit['body'] | undefined,
  type: Record<string, string> = { 'content-type': 'application/json' },
): Send {
  return (headers) =>
    client.raw(path, { method: 'POST', ...(body !== undefined && { body }), headers: { ...type, ...headers } });
}

export function asking(client: OfficeClient, path: string): Send {
  return (headers) => client.raw(path, { headers });
}

/** A multipart body; every blob is called `don.txt`. */
export function multipart(parts: Readonly<Record<string, Blob | string>>): FormData {
  const data = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'string') data.append(name, part);
    else data.append(name, part, 'don.txt');
  }
  return data;
}
