import { Injectable } from '@nestjs/common';
import type { RegisterNumber } from '@donthu/contracts';
import type { CalendarYear } from '@donthu/domain';
import { ViewStore } from '@donthu/views';
import { CalendarBook } from '../calendar/calendar-book';
import { orderFacts } from '../facts/order-facts';
import { assess } from '../obligations/assess';
import { DeadlineRules } from '../obligations/deadline-rules';
import type { FactsDocument } from '../views/facts.view';
import { changedDays } from './changed-days';
import { touchedPetitions, type SweepCursor } from './touched-petitions';

/** Moves shown, of what was due first; the count is complete. */
const FIRST_PAGE = 50;

export interface Move {
  readonly petitionId: string;
  /** `null` where it is not known. */
  readonly register: RegisterNumber | null;
  readonly step: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What a calendar would move, without moving it. */
@Injectable()
export class DryRunHandler {
  constructor(
    private readonly views: ViewStore,
    private readonly book: CalendarBook,
    private readonly rules: DeadlineRules,
  ) {}

  async execute(proposed: CalendarYear): Promise<{ moved: number; items: Move[] }> {
    const { year: present } = await this.book.year(proposed.year);
    const { calendar } = await this.book.current();
    const span = changedDays(present, proposed);
    let items: Move[] = [];
    let moved = 0;
    for (let after: SweepCursor | undefined, more = span !== undefined; span && more; more = after !== undefined) {
      const page = await touchedPetitions(this.views, span, after);
      const moves = page.touched.flatMap((document) => this.movesOf(document, calendar.withYear(proposed)));
      moved += moves.length;
      items = [...items, ...moves].sort(byOldDueDate).slice(0, FIRST_PAGE);
      after = page.next;
      // A large office is read in pages; requests get their turn in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return { moved, items };
  }

  private movesOf({ key, slices }: FactsDocument, calendar: Parameters<typeof assess>[1]['calendar']): Move[] {
    const facts = orderFacts(slices.petition.data?.facts ?? [], slices.case.data.facts);
    const register = slices.petition.data?.register ?? null;
    const { items } = assess(slices.obligations.data, { facts, calendar, because: 'dry-run' }, this.rules);
    return slices.obligations.data.items.flatMap(({ step, dueOn: from }) => {
      const to = items.find((item) => item.step === step)?.dueOn ?? null;
      return from === to ? [] : [{ petitionId: key, register, step, from, to }];
    });
  }
}

/** What was due first stands first, petitions of one day as they stand in the register. */
function byOldDueDate(a: Move, b: Move): number {
  const [first, second] = [a.from ?? '', b.from ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return registerOrder(a) - registerOrder(b);
}

function registerOrder({ register }: Move): number {
  return register ? register.year * 1_000_000 + register.number : Number.MAX_SAFE_INTEGER;
}
