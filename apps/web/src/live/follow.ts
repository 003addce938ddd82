import { remember } from '../api/seen';

/** What the server tells of a change: never content, only what to ask for anew. */
export interface Change {
  readonly type: string;
  readonly petitionId?: string;
  readonly stream: string;
  readonly version: number;
}

export interface Follower {
  readonly onChange: (change: Change) => void;
  /** More happened than was told. */
  readonly onReset: () => void;
  readonly onState: (state: 'on' | 'off' | 'catching') => void;
  /** The server answered, but let nobody in. */
  readonly onRefused: () => void;
}

/** Milliseconds until a connection that the browser has given up is tried again; doubled up to the longest. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Server-sent events from the present on. A browser connects again by itself and names the last event it has seen; what it
 * gives up (an answer that was no stream) is tried again from here, from the same place. A hidden tab hangs up: a browser
 * has six connections to one address for all its tabs. Answers the end of it.
 */
export function follow(address: string, follower: Follower): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let waitMs = FIRST_WAIT_MS;
  let last = '';

  const close = () => {
    clearTimeout(again);
    source?.close();
  };
  const open = () => {
    close();
    if (document.hidden) return;
    follower.onState('catching');
    source = new EventSource(last === '' ? address : `${address}?after=${last}`);
    listen(source, follower, (id) => {
      last = id;
      waitMs = FIRST_WAIT_MS;
    });
    source.onerror = () => {
      follower.onState('off');
      if (source?.readyState !== EventSource.CLOSED) return;
      follower.onRefused();
      again = setTimeout(open, waitMs);
      waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS);
    };
  };
  const onVisibility = () => (document.hidden ? close() : open());

  document.addEventListener('visibilitychange', onVisibility);
  open();
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    close();
  };
}

function listen(source: EventSource, follower: Follower, heard: (id: string) => void): void {
  source.addEventListener('ready', ({ lastEventId }) => {
    heard(lastEventId);
    follower.onState('on');
  });
  source.addEventListener('change', ({ lastEventId, data }: MessageEvent<string>) => {
    heard(lastEventId);
    const change = JSON.parse(data) as Change;
    // What is asked for because of it waits until the service asked has heard of it too.
    remember(`${change.stream}@${change.version}`);
    follower.onChange(change);
  });
  source.addEventListener('reset', ({ lastEventId }) => {
    heard(lastEventId);
    follower.onReset();
  });
}
