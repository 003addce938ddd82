import type { SeenMark } from './seen';

export interface AnswerHeaders {
  /** Version of the thing's own stream; becomes the ETag. */
  readonly version?: number;
  /** Becomes `Donthu-Seen`. */
  readonly seen?: readonly SeenMark[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A body with headers, returned by a handler instead of the bare body. */
export class Answer<T> {
  constructor(
    readonly body: T,
    readonly head: AnswerHeaders,
  ) {}
}

/** `return answer({ version }, { version, seen: [{ stream, version }] })` */
export function answer<T>(body: T, head: AnswerHeaders): Answer<T> {
  return new Answer(body, head);
}
