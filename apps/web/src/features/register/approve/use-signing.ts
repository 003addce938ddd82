import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Schemas, Versioned } from '../../../api/client';
import { newKey } from '../../../api/new-key';
import { asProblem, type ApiProblem } from '../../../api/problem';
import { askBeforeUnload } from '../../../parts/ask-before-unload';
import { readPetition, signPetition, touchedBy, type PetitionDetail } from '../../petition/subject';

export type Decision = Schemas['SignDto'];

/** What became of one petition; nothing that people wrote, since it outlives the page. */
export interface Result {
  readonly petitionId: string;
  readonly register: PetitionDetail['register'];
  readonly decision: Decision['decision'];
  readonly problem?: ApiProblem;
}

interface Progress {
  readonly results: readonly Result[];
  readonly total: number;
  readonly running: boolean;
}

/** A petition as it was read, and as it stands now that it has changed. */
export interface Compared {
  readonly read: PetitionDetail;
  readonly present: PetitionDetail;
}

export interface Signing extends Progress {
  /** One after the other, each at the version that was read; a failure keeps nobody else waiting. */
  readonly run: (petitions: readonly Versioned<PetitionDetail>[], decision: Decision) => Promise<readonly Result[]>;
  readonly close: () => void;
  /** Both versions of what had changed, as long as the page is open. */
  readonly compared: (petitionId: string) => Compared | undefined;
}

const SIGNING = ['signing'];
const NOTHING: Progress = { results: [], total: 0, running: false };

/** Goes on when the page is left, and is found again with what became of each until somebody has seen and closed it. */
export function useSigning(): Signing {
  const queries = useQueryClient();
  const { data: progress = NOTHING } = useQuery<Progress>({
    queryKey: SIGNING,
    queryFn: () => NOTHING,
    enabled: false,
    gcTime: Infinity,
  });
  const keys = useRef(new Map<string, string>());
  const versions = useRef(new Map<string, Compared>());
  const show = (change: Partial<Progress>) =>
    queries.setQueryData<Progress>(SIGNING, (before = NOTHING) => ({ ...before, ...change }));

  const signOne = async (petition: Versioned<PetitionDetail>, decision: Decision): Promise<Result> => {
    const { petitionId, register } = petition.data;
    const result = { petitionId, register, decision: decision.decision };
    // Sent again after a lost connection, the same decision at the same version is the same command.
    const name = JSON.stringify([petitionId, petition.etag, decision]);
    const key = keys.current.get(name) ?? newKey();
    keys.current.set(name, key);
    try {
      await signPetition(petitionId, decision, petition.etag, key);
      return result;
    } catch (error) {
      const problem = asProblem(error);
      const present = problem.isStale ? await readPetition(petitionId).catch(() => undefined) : undefined;
      // What the law hides by now is not laid beside what was read before it did.
      if (present && present.data.masked === petition.data.masked)
        versions.current.set(petitionId, { read: petition.data, present: present.data });
      return { ...result, problem };
    }
  };

  const run = async (petitions: readonly Versioned<PetitionDetail>[], decision: Decision) => {
    show({ results: [], total: petitions.length, running: true });
    const all: Result[] = [];
    const stopAsking = askBeforeUnload();
    for (const petition of petitions) {
      all.push(await signOne(petition, decision));
      show({ results: [...all] });
    }
    stopAsking();
    // A server that is away need not be asked what else has changed.
    const touched = touchedByAll(all.filter(isSettled));
    await Promise.all(touched.map((queryKey) => queries.invalidateQueries({ queryKey })));
    show({ running: false });
    return all;
  };
  return {
    ...progress,
    run,
    close: () => void queries.setQueryData(SIGNING, NOTHING),
    compared: (petitionId) => versions.current.get(petitionId),
  };
}

/** Which answers have changed, each once. */
function touchedByAll(results: readonly Result[]) {
  const touched = results.flatMap(({ petitionId }) => touchedBy(petitionId));
  return [...new Map(touched.map((queryKey) => [JSON.stringify(queryKey), queryKey])).values()];
}

/** Decided, or to be read again because it changed; anything else may be sent again as it is. */
export function isSettled({ problem }: Result): boolean {
  return problem === undefined || problem.isStale;
}
