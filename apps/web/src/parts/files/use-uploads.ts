import { useContext, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { newKey } from '../../api/new-key';
import { FormRound } from './form-round';
import { refusalOf, upload } from './upload';

/** A file that the server has. */
export interface KeptFile {
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
}

/** A file on its way, or one that did not get there. */
export interface PendingFile {
  /** Also its `Idempotency-Key`: sent again it is the same upload. */
  readonly id: string;
  readonly file: File;
  /** 0–100. */
  readonly percent: number;
  /** Why it is not there, in words. */
  readonly failure?: string;
  readonly mayRetry?: boolean;
  readonly abort: AbortController;
}

const MAX_FILES = 50;

/**
 * Files go to the server at once; what has arrived is told by `onKept` and belongs to the form, also to one that was left
 * meanwhile, but not to one that was thrown away.
 */
export function useUploads(kept: readonly KeptFile[], onKept: (files: readonly KeptFile[]) => void) {
  const { t } = useTranslation('files');
  const [pending, setPending] = useState<readonly PendingFile[]>([]);
  const arrived = useRef(kept);
  useEffect(() => {
    arrived.current = kept;
  }, [kept]);
  const change = (id: string, to: Partial<PendingFile>) =>
    setPending((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)));
  const drop = (id: string) => setPending((all) => all.filter((one) => one.id !== id));
  const round = useContext(FormRound);
  const begun = useRef(round);
  useEffect(() => {
    if (begun.current === round) return;
    begun.current = round;
    for (const { abort } of pending) abort.abort();
    setPending([]);
  }, [round, pending]);

  const send = async ({ id, file, abort }: PendingFile) => {
    change(id, { failure: undefined, percent: 0 });
    try {
      const { fileId, name, size } = await upload(file, id, (percent) => change(id, { percent }), abort.signal);
      arrived.current = [...arrived.current.filter((one) => one.fileId !== fileId), { fileId, name, size }];
      onKept(arrived.current);
      drop(id);
    } catch (error) {
      const { title, status } = asProblem(error);
      change(id, { failure: title, mayRetry: status === 0 || status >= 500 });
    }
  };
  const take = (files: readonly File[]) => {
    const room = MAX_FILES - arrived.current.length - pending.length;
    const taken = files.map((file, index): PendingFile => {
      const refusal = index >= room ? 'tooMany' : refusalOf(file);
      const one = { id: newKey(), file, percent: 0, abort: new AbortController() };
      return refusal ? { ...one, failure: t(refusal) } : one;
    });
    setPending((all) => [...all, ...taken]);
    for (const one of taken) if (one.failure === undefined) void send(one);
  };
  const remove = (one: PendingFile) => {
    one.abort.abort();
    drop(one.id);
  };
  return { pending, take, retry: (one: PendingFile) => void send(one), remove };
}
