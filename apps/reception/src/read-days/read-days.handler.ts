import { Inject, Injectable } from '@nestjs/common';
import { Directory, type Principal } from '@donthu/auth';
import { CONFIG, type Config } from '@donthu/config';
import { localDateOf, type LocalDate } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { ViewStore } from '@donthu/views';
import { monthOf } from '../read-visits/read-visits.dto';
import { linesOf, VISITS_VIEW, type VisitSlice } from '../views/visits.view';
import type { ReadDaysDto } from './read-days.dto';
import { daysHeld, receptionDays, type ReceptionDay } from './reception-days';

const PAGE = 500;

export interface ReceptionMonth {
  readonly days: readonly (ReceptionDay & { readonly receivedByName: string | null })[];
  readonly chairman: { readonly required: number; readonly held: number; readonly heldOn: readonly LocalDate[] };
}

@Injectable()
export class ReadDaysHandler {
  constructor(
    private readonly views: ViewStore,
    private readonly directory: Directory,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'receptionDaysRequired'>,
  ) {}

  async execute(caller: Principal, { month, unit }: ReadDaysDto): Promise<ReceptionMonth> {
    const asked = month ?? localDateOf(this.clock.now().getTime()).slice(0, 7);
    const visits = await this.visitsOf(unit ?? caller.unit, asked);
    const account = (id: string) => this.directory.account(id);
    const heldOn = daysHeld(visits, (id) => account(id)?.roles.includes('leader') ?? false);
    return {
      days: receptionDays(visits).map((day) => ({
        ...day,
        receivedByName: day.receivedBy === null ? null : (account(day.receivedBy)?.displayName ?? null),
      })),
      chairman: { required: this.config.receptionDaysRequired, held: heldOn.length, heldOn },
    };
  }

  private async visitsOf(unit: string, month: string): Promise<VisitSlice[]> {
    const { from, to } = monthOf(month);
    const visits: VisitSlice[] = [];
    for (let after: { order: string; key: string } | undefined; ;) {
      const page = await this.views.find(VISITS_VIEW, {
        index: 'byLine',
        equal: { unit },
        ...linesOf(from, to),
        limit: PAGE,
        ...(after && { after }),
      });
      visits.push(...page.flatMap(({ slices }) => slices.visit.data ?? []));
      const last = page.at(-1);
      if (!last || page.length < PAGE) return visits;
      after = { order: last.fields?.line ?? '', key: last.key };
    }
  }
}
