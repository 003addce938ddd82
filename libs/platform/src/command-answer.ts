import { answer, type Answer } from '@donthu/http';
import type { CommandResult } from '@donthu/eventing';

/** The answer of a command: `{version, …}`, its ETag, and the mark that a later request may send on. */
export function commandAnswer<T extends object>(
  { commit, version }: CommandResult,
  body?: T,
): Answer<{ version: number; warnings?: readonly string[] } & Partial<T>> {
  const { warnings } = commit.meta;
  return answer({ version, ...(warnings && { warnings }), ...body } as { version: number } & Partial<T>, {
    version,
    seen: [{ stream: commit.stream, version }],
  });
}
