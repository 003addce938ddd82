import { Injectable } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import { localDateOf, type Language } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { ViewStore } from '@donthu/views';
import { FACTS_VIEW, factOf } from '../facts/facts.view';
import type { Period } from '../summary/add-up';
import { BYTE_ORDER_MARK, csvLine } from './csv';
import { REGISTER_COLUMNS } from './register-columns';

const PAGE = 500;

export interface RegisterRequest {
  readonly units: readonly string[];
  readonly period: Period;
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

  async *lines({ units, period, language }: RegisterRequest): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine(REGISTER_COLUMNS.map((column) => column[language]));
    const today = localDateOf(this.clock.now().getTime());
    for (const unit of units) {
      const unitName = this.directory.unit(unit)?.name ?? unit;
      for await (const { slices } of this.rows(unit, period)) {
        const fact = factOf({ slices });
        if (!fact) continue;
        const row = { fact, unitName, responsible: this.nameOf(slices.assignment.data.responsible), today, language };
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
