/** Documents kept per process: what events of a moment touch again and again. */
const KEPT = 4_096;

interface Kept {
  readonly document: unknown;
  /** Joined tokens as stored, so that an unchanged set is not written again. */
  readonly tokens: string | undefined;
}

/**
 * Documents as last written or read by this process, which alone writes the file. Readers must not change what they get;
 * it is the same object for all.
 */
export class RecentDocuments {
  private readonly kept = new Map<string, Kept>();

  get(view: string, key: string): Kept | undefined {
    return this.kept.get(`${view}/${key}`);
  }

  set(view: string, key: string, document: unknown, tokens?: string): void {
    const id = `${view}/${key}`;
    this.kept.delete(id);
    this.kept.set(id, { document, tokens });
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
