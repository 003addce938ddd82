import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, body, type Schemas, type Versioned } from '../../../api/client';
import { asProblem, type ApiProblem } from '../../../api/problem';
import { madeOldBy, readDetail, type Detail } from '../petition-read';

export type Decision = Schemas['SignDto'];

export interface Result {
  readonly petition: Versioned<Detail>;
  readonly decision: Decision;
  readonly problem?: ApiProblem;
  /** How the petition stands now, when it changed after it was read. */
  readonly present?: Versioned<Detail>;
}

export interface Signing {
  readonly results: readonly Result[];
  readonly total: number;
  readonly running: boolean;
  /** One after the other, each at the version that was read; a failure keeps nobody else waiting. */
  readonly run: (petitions: readonly Versioned<Detail>[], decision: Decision) => Promise<void>;
  readonly close: () => void;
}

export function useSigning(): Signing {
  const queries = useQueryClient();
  const [results, setResults] = useState<readonly Result[]>([]);
  const [total, setTotal] = useState(0);
  const [running, setRunning] = useState(false);
  const keys = useRef(new Map<string, string>());

  const signOne = async (petition: Versioned<Detail>, decision: Decision): Promise<Result> => {
    const { petitionId } = petition.data;
    // Sent again after a lost connection, the same decision at the same version is the same command.
    const name = JSON.stringify([petitionId, petition.etag, decision]);
    const key = keys.current.get(name) ?? crypto.randomUUID();
    keys.current.set(name, key);
    try {
      await sign(petitionId, decision, { 'If-Match': petition.etag, 'Idempotency-Key': key });
      return { petition, decision };
    } catch (error) {
      const problem = asProblem(error);
      const present = problem.isStale ? await readDetail(petitionId).catch(() => undefined) : undefined;
      return { petition, decision, problem, ...(present && { present }) };
    }
  };

  const run = async (petitions: readonly Versioned<Detail>[], decision: Decision) => {
    setRunning(true);
    setTotal(petitions.length);
    setResults([]);
    for (const petition of petitions) {
      const result = await signOne(petition, decision);
      setResults((before) => [...before, result]);
    }
    const touched = petitions.flatMap(({ data }) => madeOldBy(data.petitionId));
    const once = new Map(touched.map((queryKey) => [JSON.stringify(queryKey), queryKey]));
    await Promise.all([...once.values()].map((queryKey) => queries.invalidateQueries({ queryKey })));
    setRunning(false);
  };
  const close = () => {
    setResults([]);
    setTotal(0);
  };
  return { results, total, running, run, close };
}

function sign(id: string, decision: Decision, header: { 'If-Match': string; 'Idempotency-Key': string }) {
  return body(api.POST('/api/intake/petitions/{id}/sign', { params: { path: { id }, header }, body: decision }));
}
