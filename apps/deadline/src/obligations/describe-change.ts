import type { ObligationItem, ObligationsChangedV1 } from '@donthu/contracts';

export type Change = ObligationsChangedV1['changes'][number];
type Word = Change['change'];

/** How one item differs from the one before, in words of the event; nothing where no date or state moved. */
export function describeChange(
  step: string,
  before: ObligationItem | undefined,
  now: ObligationItem | undefined,
  because: string,
): Change[] {
  const change = (word: Word): Change => ({ step, change: word, ...datesOf(before, now), because });
  if (!now) return before && before.state !== 'void' ? [change('voided')] : [];
  if (!before) return [change('opened'), ...[stateWord(now)].flatMap((word) => (word ? [change(word)] : []))];
  const word = wordFor(before, now);
  return word ? [change(word)] : [];
}

function wordFor(before: ObligationItem, now: ObligationItem): Word | undefined {
  if (before.state === now.state) return before.dueOn === now.dueOn ? undefined : 'moved';
  if (before.state === 'void') return 'reopened';
  const word = stateWord(now);
  return word ?? (before.state === 'paused' ? 'resumed' : 'moved');
}

/** What became of it; open needs no word of its own. */
function stateWord({ state }: ObligationItem): Word | undefined {
  switch (state) {
    case 'met':
    case 'met_late':
      return 'met';
    case 'void':
      return 'voided';
    case 'paused':
      return 'paused';
    case 'calendar_missing':
      return 'calendar_missing';
    default:
      return undefined;
  }
}

function datesOf(before: ObligationItem | undefined, now: ObligationItem | undefined): Pick<Change, 'from' | 'to'> {
  const [from, to] = [before?.dueOn ?? null, now?.dueOn ?? null];
  return { ...(from !== null && { from }), ...(to !== null && { to }) };
}
