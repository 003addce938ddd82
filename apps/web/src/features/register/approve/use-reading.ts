import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Versioned } from '../../../api/client';
import { asProblem, type ApiProblem } from '../../../api/problem';
import { READING } from '../../../parts/kept-names';
import { useDraft } from '../../../parts/use-draft';
import { readPetition, type PetitionDetail } from '../../petition/subject';
import type { PetitionRow } from '../register-search';

type ReadOnes = ReadonlyMap<string, Versioned<PetitionDetail>>;

export interface Reading {
  readonly open: string | undefined;
  /** Petitions as they stood when they were read; what is signed is signed at that version. */
  readonly read: ReadOnes;
  readonly ticked: ReadonlySet<string>;
  readonly problem: ApiProblem | undefined;
  readonly show: (petitionId: string | undefined) => void;
  /** Only what was read can be ticked. */
  readonly tick: (petitionId: string, on: boolean) => void;
  readonly tickAll: () => void;
  readonly forget: (petitionIds: readonly string[]) => void;
}

/** Which of the petitions a leader has read, and which of those he means to decide; a reload keeps both. `rows`: as they stand. */
export function useReading(rows: readonly PetitionRow[]): Reading {
  const [open, setOpen] = useState<string | undefined>();
  const [everRead, setRead] = useState<ReadOnes>(new Map());
  const [everTicked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const read = useMemo(() => withoutHidden(everRead, rows), [everRead, rows]);
  const ticked = useMemo(() => new Set([...everTicked].filter((id) => read.has(id))), [everTicked, read]);
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const restore = useCallback((found: ReadOnes, chosen: readonly string[]) => {
    setRead((before) => new Map([...found, ...before]));
    setTicked((before) => new Set([...chosen.filter((id) => found.has(id)), ...before]));
  }, []);
  useKeptReading(read, ticked, restore);
  const show = (petitionId: string | undefined) => {
    setOpen(petitionId);
    setProblem(undefined);
    if (petitionId === undefined || read.has(petitionId)) return;
    setRead((before) => new Map([...before].filter(([id]) => id !== petitionId)));
    readPetition(petitionId).then(
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
  const isHidden = open !== undefined && everRead.has(open) && !read.has(open);
  return {
    open: isHidden ? undefined : open,
    read,
    ticked,
    problem,
    show,
    tick,
    tickAll: () => setTicked(new Set(read.keys())),
    forget,
  };
}

/** What was read with names that the law hides by now, as of a complaint that has become a denunciation, counts as unread. */
function withoutHidden(read: ReadOnes, rows: readonly PetitionRow[]): ReadOnes {
  const hidden = new Set(rows.filter(({ masked }) => masked).map(({ petitionId }) => petitionId));
  return new Map([...read].filter(([id, { data }]) => data.masked || !hidden.has(id)));
}

interface Kept {
  /** Version at which each was read. */
  readonly read: Readonly<Record<string, string>>;
  readonly ticked: readonly string[];
}

/** What changed since it was read must be read again. */
function useKeptReading(
  read: ReadOnes,
  ticked: ReadonlySet<string>,
  restore: (read: ReadOnes, ticked: readonly string[]) => void,
): void {
  const { restored, keep, drop } = useDraft<Kept>(READING);
  const [settled, setSettled] = useState(restored === undefined);
  useEffect(() => {
    if (restored === undefined) return;
    let left = false;
    void unchanged(restored.value.read).then((found) => {
      if (left) return;
      restore(found, restored.value.ticked);
      setSettled(true);
    });
    return () => void (left = true);
  }, [restored, restore]);
  useEffect(() => {
    if (!settled) return;
    if (read.size === 0) drop();
    else keep({ read: Object.fromEntries([...read].map(([id, { etag }]) => [id, etag])), ticked: [...ticked] });
  }, [settled, read, ticked, keep, drop]);
}

async function unchanged(read: Kept['read']): Promise<ReadOnes> {
  const found = new Map<string, Versioned<PetitionDetail>>();
  for (const [id, etag] of Object.entries(read)) {
    const now = await readPetition(id).catch(() => undefined);
    if (now?.etag === etag) found.set(id, now);
  }
  return found;
}
