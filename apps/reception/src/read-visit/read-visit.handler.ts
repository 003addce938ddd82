import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import { answer, problem, type Answer } from '@donthu/http';
import { ViewStore } from '@donthu/views';
import { RegisterLines } from '../read-visits/register-lines';
import type { VisitLine } from '../read-visits/visit-line';
import { VISITS_VIEW } from '../views/visits.view';

/** One visit as the register shows it to the caller. */
@Injectable()
export class ReadVisitHandler {
  constructor(
    private readonly views: ViewStore,
    private readonly lines: RegisterLines,
  ) {}

  async execute(caller: Principal, visitId: string): Promise<Answer<VisitLine>> {
    const { version, data: visit } = (await this.views.get(VISITS_VIEW, visitId))?.slices.visit ?? NONE;
    const [line] = visit ? await this.lines.of(caller, [{ visitId, visit, version }]) : [];
    if (!line) throw problem('NOT_FOUND');
    return answer(line, { version, seen: [{ stream: `visit/${visitId}`, version }] });
  }
}

const NONE = { version: 0, data: null };
