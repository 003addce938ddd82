import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Schemas, Versioned } from '../../../api/client';
import { asProblem, type ApiProblem } from '../../../api/problem';
import { readPetition, signPetition, touchedBy, type PetitionDetail } from '../../petition/subject';
import { newKey } from '../../../api/new-key';

export type Decision = Schemas['SignDto'];

export interface Result {
  readonly petition: Versioned<PetitionDetail>;
  readonly decision: Decision;
  readonly problem?: ApiProblem;
  /** How the petition stands now, when it changed after it was read. */
  readonly present?: Versioned<PetitionDetail>;
}

export interface Signing {
  readonly results: readonly Result[];
  readonly total: number;
  readonly running: boolean;
  /** One after the other, each at the version that was read; a failure keeps nobody else waiting. */
  readonly run: (petitions: readonly Versioned<PetitionDetail>[], decision: Decision) => Promise<readonly Result[]>;
  readonly close: () => void;
}

export function useSigning(): Signing {
  const queries = useQueryClient();
  const [results, setResults] = useState<readonly Result[]>([]);
  const [total, setTotal] = useState(0);
  const [running, setRunning] = useState(false);
  const keys = useRef(new Map<string, string>());

  const signOne = async (petition: Versioned<PetitionDetail>, decision: Decision): Promise<Result> => {
    const { petitionId } = petition.data;
    // Sent again after a lost connection, the same decision at the same version is the same command.
    const name = JSON.stringify([petitionId, petition.etag, decision]);
    const key = keys.current.get(name) ?? newKey();
    keys.current.set(name, key);
    try {
      await signPetition(petitionId, decision, petition.etag, key);
      return { petition, decision };
    } catch (error) {
      const problem = asProblem(error);
      const present = problem.isStale ? await readPetition(petitionId).catch(() => undefined) : undefined;
      return { petition, decision, problem, ...(present && { present }) };
    }
  };

  const run = async (petitions: readonly Versioned<PetitionDetail>[], decision: Decision) => {
    setRunning(true);
    setTotal(petitions.length);
    setResults([]);
    const all: Result[] = [];
    for (const petition of petitions) {
      all.push(await signOne(petition, decision));
      setResults([...all]);
    }
    // A server that is away need not be asked what else has changed.
    const decided = all.filter(({ problem, present }) => !problem || present);
    const touched = decided.flatMap(({ petition }) => touchedBy(petition.data.petitionId));
    const once = new Map(touched.map((queryKey) => [JSON.stringify(queryKey), queryKey]));
    await Promise.all([...once.values()].map((queryKey) => queries.invalidateQueries({ queryKey })));
    setRunning(false);
    return all;
  };
  const close = () => {
    setResults([]);
    setTotal(0);
  };
  return { results, total, running, run, close };
}
