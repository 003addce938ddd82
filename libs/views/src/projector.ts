import type { IndexDefinition, IndexValue, Slice, Slices, ViewDefinition, ViewDocument } from './view';
import type { ViewStore } from './view.store';

/** The event came before an earlier one of its stream; its key must wait. */
export class GapError extends Error {
  constructor(stream: string, expected: number, got: number) {
    super(`${stream}: waits for version ${expected}, got ${got}`);
    this.name = 'GapError';
  }
}

export interface ProjectedEvent {
  readonly stream: string;
  readonly streamType: string;
  readonly version: number;
  /** Discarded by an operator: the version advances, the slice stays. */
  readonly discarded?: boolean;
}

/**
 * Applies one event to one document: older versions are skipped, the next is applied, a gap throws `GapError`.
 * `project` is pure, gets the slice of the event's own stream and returns the new one.
 * Concurrent writers of other slices are met at the document's revision and retried. Resolves with the document as it then
 * stood; undefined where there is none.
 */
export async function applyToView<
  S extends Slices,
  F extends Record<string, IndexValue>,
  I extends Record<string, IndexDefinition<F>>,
  K extends keyof S & string,
>(
  views: ViewStore,
  view: ViewDefinition<S, F, I>,
  target: { readonly key: string; readonly slice: K; readonly event: ProjectedEvent },
  project: (slice: S[K]) => S[K],
): Promise<ViewDocument<S, F> | undefined> {
  const { key, slice, event } = target;
  for (;;) {
    const document = await views.get(view, key);
    const slices = document?.slices ?? emptySlices(view);
    const current = slices[slice];
    if (event.version <= current.version) return document;
    if (event.version > current.version + 1) throw new GapError(event.stream, current.version + 1, event.version);
    const next = {
      ...slices,
      [slice]: { version: event.version, data: event.discarded ? current.data : project(current.data) },
    };
    const revision = document?.revision ?? 0;
    const result = await views.put(view, { key, expectedRevision: revision, slices: next });
    if (result === 'stored') return { key, revision: revision + 1, slices: next, fields: view.fields(next, key) };
  }
}

export function emptySlices<
  S extends Slices,
  F extends Record<string, IndexValue>,
  I extends Record<string, IndexDefinition<F>>,
>(view: ViewDefinition<S, F, I>): { readonly [K in keyof S]: Slice<S[K]> } {
  const entries = Object.entries(view.slices).map(([name, data]) => [name, { version: 0, data }]);
  return Object.fromEntries(entries) as { readonly [K in keyof S]: Slice<S[K]> };
}
