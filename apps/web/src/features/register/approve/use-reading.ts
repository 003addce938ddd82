import { useState } from 'react';
import type { Versioned } from '../../../api/client';
import { asProblem, type ApiProblem } from '../../../api/problem';
import { readDetail, type Detail } from '../petition-read';

export interface Reading {
  readonly open: string | undefined;
  /** Petitions as they stood when they were read; what is signed is signed at that version. */
  readonly read: ReadonlyMap<string, Versioned<Detail>>;
  readonly ticked: ReadonlySet<string>;
  readonly problem: ApiProblem | undefined;
  readonly show: (petitionId: string | undefined) => void;
  /** Only what was read can be ticked. */
  readonly tick: (petitionId: string, on: boolean) => void;
  readonly tickAll: () => void;
  readonly forget: (petitionIds: readonly string[]) => void;
}

/** Which of the petitions a leader has read, and which of those he means to decide. */
export function useReading(): Reading {
  const [open, setOpen] = useState<string | undefined>();
  const [read, setRead] = useState<ReadonlyMap<string, Versioned<Detail>>>(new Map());
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const show = (petitionId: string | undefined) => {
    setOpen(petitionId);
    setProblem(undefined);
    if (petitionId === undefined || read.has(petitionId)) return;
    readDetail(petitionId).then(
      (found) => setRead((before) => new Map(before).set(petitionId, found)),
      (error: unknown) => setProblem(asProblem(error)),
    );
  };
  const tick = (petitionId: string, on: boolean) => {
    if (!read.has(petitionId)) return;
    setTicked((before) => {
      const after = new Set(before);
      if (on) after.add(petitionId);
      else after.delete(petitionId);
      return after;
    });
  };
  const forget = (petitionIds: readonly string[]) => {
    setTicked((before) => new Set([...before].filter((id) => !petitionIds.includes(id))));
    setRead((before) => new Map([...before].filter(([id]) => !petitionIds.includes(id))));
    setOpen((before) => (before !== undefined && petitionIds.includes(before) ? undefined : before));
  };
  return { open, read, ticked, problem, show, tick, tickAll: () => setTicked(new Set(read.keys())), forget };
}
