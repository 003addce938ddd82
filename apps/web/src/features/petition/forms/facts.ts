import { digest } from '../../../api/digest';
import type { Difference } from '../../../parts/stale-edit';

const NOTHING = '–';

/** One thing about what is being changed, in words, as the server has it. */
export interface Fact {
  /** Name of the form's field that changes it, or a name of its own. */
  readonly name: string;
  /** The form's field that it says, where a form changes it field by field. */
  readonly field?: string;
  readonly label: string;
  readonly text: string;
  /** What people wrote: only its digest is kept beside a draft. */
  readonly written?: true;
}

/** Facts as they stood when a form was opened: small enough, and free of people's texts, to be kept beside its draft. */
export type Base = Readonly<Record<string, string>>;

/** What differs between a thing as it was read and as it stands now. */
export function changesOf(read: readonly Fact[], now: readonly Fact[]): Difference[] {
  const present = new Map(now.map(({ name, text }) => [name, text]));
  return read
    .map(({ name, label, text }) => ({ field: label, yours: text || NOTHING, theirs: present.get(name) || NOTHING }))
    .filter(({ yours, theirs }) => yours !== theirs);
}

export function baseOf(facts: readonly Fact[]): Base {
  return Object.fromEntries(facts.map((fact) => [fact.name, kept(fact)]));
}

interface Versions {
  readonly base: Base;
  readonly now: readonly Fact[];
  /** The officer's own version: what the form would change, and what it would add. */
  readonly typed: readonly Fact[];
  /** Stands for a text that the form does not change and that was not kept. */
  readonly asOpened: string;
}

/** What differs between the officer's version and the server's: changed since the form was opened, or about to be. */
export function differencesOf({ base, now, typed, asOpened }: Versions): Difference[] {
  const mine = new Map(typed.map(({ name, text }) => [name, text]));
  const known = new Set(now.map(({ name }) => name));
  const changed = now.flatMap((fact) => {
    const before = base[fact.name];
    const own = mine.get(fact.name);
    if (own === undefined ? before === kept(fact) : own === fact.text) return [];
    const opened = fact.written ? asOpened : before;
    return [{ field: fact.label, yours: own || opened || NOTHING, theirs: fact.text || NOTHING }];
  });
  const added = typed
    .filter(({ name, text }) => !known.has(name) && text !== '')
    .map(({ label, text }) => ({ field: label, yours: text, theirs: NOTHING }));
  return [...changed, ...added];
}

function kept({ text, written }: Fact): string {
  return written ? digest(text) : text;
}
