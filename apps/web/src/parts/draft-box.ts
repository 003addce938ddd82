import { openKey, seal, unseal, type Kept, type Sealed } from './draft-seal';
import { holdTab, openTabs } from './draft-tab';

/** Days after which what nobody came back to is thrown away, whoever wrote it. */
const MOST_DAYS = 7;
const PREFIX = 'donthu.draft.';

/** `open`: another window has the same form begun; `closed`: a window that is gone has left one behind. */
export type Elsewhere = 'open' | 'closed' | undefined;

interface Entry {
  readonly storageKey: string;
  readonly tab: string;
  readonly name: string;
  readonly sealed: Sealed;
}

/**
 * Drafts of one officer, in this browser and sealed under a key that only his session is given. A draft belongs to one window:
 * two windows never write into the same one, and what a closed window leaves is taken over by the next that opens.
 */
export class DraftBox {
  private readonly kept = new Map<string, Kept>();
  private readonly writing = new Set<string>();
  private isClosed = false;

  private constructor(
    private readonly officer: string,
    private readonly tab: string,
    private readonly key: CryptoKey | undefined,
  ) {}

  /** `key`: as the server gives it. On a page without TLS browsers seal nothing: then nothing is written down either. */
  static async open(officer: string, key: string): Promise<DraftBox> {
    if (!isSecureContext) return new DraftBox(officer, '', undefined);
    const box = new DraftBox(officer, await holdTab(), await openKey(key));
    await navigator.locks.request('donthu.drafts', () => box.takeOver());
    return box;
  }

  /** Whether this browser writes anything down: without TLS it seals nothing. */
  get keeps(): boolean {
    return this.key !== undefined;
  }

  read<T>(name: string): Kept<T> | undefined {
    return this.kept.get(name) as Kept<T> | undefined;
  }

  names(): string[] {
    return [...this.kept.keys()];
  }

  /** What other windows hold as well: a form begun in two of them stands there twice. */
  namesOfAllWindows(): string[] {
    const others = this.entries().filter(({ tab }) => tab !== this.tab);
    return [...this.names(), ...others.map(({ name }) => name)];
  }

  /** Answers when the newest value is written down; `false` where this browser keeps nothing. */
  async keep(name: string, value: unknown): Promise<boolean> {
    this.kept.set(name, { at: new Date().toISOString(), value });
    if (!this.key) return false;
    if (this.writing.has(name)) return true;
    this.writing.add(name);
    try {
      await this.writeDown(name, this.key);
      return true;
    } catch {
      return false;
    } finally {
      this.writing.delete(name);
    }
  }

  drop(name: string): void {
    this.kept.delete(name);
    localStorage.removeItem(this.storageKeyOf(name));
  }

  /** Everything of this officer, of all windows; what is still being written stays unwritten. */
  dropAll(): void {
    this.isClosed = true;
    for (const { storageKey } of this.entries()) localStorage.removeItem(storageKey);
  }

  async elsewhere(name: string): Promise<Elsewhere> {
    const others = this.entries().filter((entry) => entry.name === name && entry.tab !== this.tab);
    if (others.length === 0) return undefined;
    const open = await openTabs();
    return others.some(({ tab }) => open.has(tab)) ? 'open' : 'closed';
  }

  private async writeDown(name: string, key: CryptoKey): Promise<void> {
    let written: Kept | undefined;
    for (let now = this.kept.get(name); now !== undefined && now !== written; now = this.kept.get(name)) {
      const sealed = await seal(key, now);
      if (this.isClosed || !this.kept.has(name)) return;
      localStorage.setItem(this.storageKeyOf(name), JSON.stringify(sealed));
      written = now;
    }
  }

  /** What this window had before a reload, and of every other form the newest that a closed window has left. */
  private async takeOver(): Promise<void> {
    dropOld();
    const open = await openTabs();
    const mineFirst = (entry: Entry) => (entry.tab === this.tab ? 1 : 0);
    const entries = this.entries().sort(
      (a, b) => mineFirst(b) - mineFirst(a) || b.sealed.at.localeCompare(a.sealed.at),
    );
    for (const entry of entries) {
      const isMine = entry.tab === this.tab;
      if (this.kept.has(entry.name) || (!isMine && open.has(entry.tab))) continue;
      const found = this.key && (await unseal(this.key, entry.sealed));
      localStorage.removeItem(entry.storageKey);
      if (!found) continue;
      this.kept.set(entry.name, found);
      localStorage.setItem(this.storageKeyOf(entry.name), JSON.stringify(entry.sealed));
    }
  }

  private storageKeyOf(name: string): string {
    return `${PREFIX}${this.officer}/${this.tab}/${name}`;
  }

  private entries(): Entry[] {
    const prefix = `${PREFIX}${this.officer}/`;
    return draftKeys()
      .filter((key) => key.startsWith(prefix))
      .flatMap((storageKey) => {
        const [tab = '', ...name] = storageKey.slice(prefix.length).split('/');
        const sealed = sealedAt(storageKey);
        return sealed ? [{ storageKey, tab, name: name.join('/'), sealed }] : [];
      });
  }
}

/** Also what cannot be read at all, such as drafts of a time when they were not sealed. */
function dropOld(): void {
  const oldest = new Date(Date.now() - MOST_DAYS * 86_400_000).toISOString();
  for (const key of draftKeys()) if ((sealedAt(key)?.at ?? '') < oldest) localStorage.removeItem(key);
}

function draftKeys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
}

function sealedAt(storageKey: string): Sealed | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(storageKey) ?? 'null') as Partial<Sealed> | null;
    return found?.at !== undefined && found.data !== undefined && found.iv !== undefined
      ? (found as Sealed)
      : undefined;
  } catch {
    return undefined;
  }
}
