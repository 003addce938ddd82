import { Injectable } from '@nestjs/common';
import type { REGISTER_FILE_FILTERS } from '@donthu/contracts';
import { Directory } from '@donthu/auth';
import { isOver, localDateOf, type Language, type LocalDate } from '@donthu/domain';
import { BYTE_ORDER_MARK, csvLine } from '@donthu/domain/csv';
import { Clock } from '@donthu/eventing';
import { ViewStore } from '@donthu/views';
import { kindOf, type Fact } from '../facts/fact-slices';
import { FACTS_VIEW, factOf } from '../facts/facts.view';
import { nextDueOn } from '../facts/next-due-on';
import { currentState } from '../facts/open-states';
import type { Period } from '../summary/add-up';
import { REGISTER_COLUMNS } from './register-columns';
import type { RegisterCsvDto } from './register-csv.dto';

const PAGE = 500;

export interface RegisterRequest {
  readonly units: readonly string[];
  readonly period: Period;
  readonly only: Pick<RegisterCsvDto, (typeof REGISTER_FILE_FILTERS)[number]>;
  readonly language: Language;
}

/** The register of petitions as a file, row by row: a year of a province never stands in memory. */
@Injectable()
export class RegisterCsvHandler {
  constructor(
    private readonly views: ViewStore,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async *lines({ units, period, only, language }: RegisterRequest): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine(REGISTER_COLUMNS.map((column) => column[language]));
    const today = localDateOf(this.clock.now().getTime());
    for (const unit of units) {
      const unitName = this.directory.unit(unit)?.name ?? unit;
      for await (const { slices } of this.rows(unit, period)) {
        const fact = factOf({ slices });
        const { responsible } = slices.assignment.data;
        if (!fact || !isAsked(fact, responsible, only, today)) continue;
        const row = { fact, unitName, responsible: this.nameOf(responsible), today, language };
        yield csvLine(REGISTER_COLUMNS.map((column) => column.cell(row)));
      }
    }
  }

  private nameOf(accountId: string | null): string {
    return accountId === null ? '' : (this.directory.account(accountId)?.displayName ?? accountId);
  }

  private async *rows(unit: string, { from, to }: Period) {
    for (let after: { order: string; key: string } | undefined; ;) {
      const page = await this.views.find(FACTS_VIEW, {
        index: 'byReceived',
        equal: { unit },
        from,
        to,
        limit: PAGE,
        ...(after && { after }),
      });
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = { order: last.fields?.receivedOn ?? '', key: last.key };
    }
  }
}

/** The same words of a filter mean here what they mean in the register's list. */
function isAsked(fact: Fact, responsible: string | null, only: RegisterRequest['only'], today: LocalDate): boolean {
  const state = currentState(fact);
  const dueOn = nextDueOn(fact);
  const row = {
    state,
    kind: kindOf(fact.petition),
    responsible: responsible ?? 'none',
    overdue: dueOn !== undefined && dueOn < today,
    open: !isOver(state, fact.case.states.length > 0),
  };
  return (Object.keys(row) as (keyof typeof row)[]).every(
    (name) => only[name] === undefined || only[name] === row[name],
  );
}
