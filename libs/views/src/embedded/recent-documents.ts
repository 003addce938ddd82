/** Documents kept per process: what events of a moment touch again and again. */
const KEPT = 4_096;

/**
 * Documents as last written or read by this process, which alone writes the file. Readers must not change what they get;
 * it is the same object for all.
 */
export class RecentDocuments {
  private readonly kept = new Map<string, () => unknown>();

  get(view: string, key: string): unknown {
    return this.kept.get(`${view}/${key}`)?.();
  }

  /** `read` makes the document, at the first `get`: most that is written is not read again soon. */
  set(view: string, key: string, read: () => unknown): void {
    const id = `${view}/${key}`;
    this.kept.delete(id);
    this.kept.set(id, once(read));
    if (this.kept.size > KEPT) this.forgetOldest();
  }

  clear(): void {
    this.kept.clear();
  }

  private forgetOldest(): void {
    const oldest = this.kept.keys().next();
    if (!oldest.done) this.kept.delete(oldest.value);
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
